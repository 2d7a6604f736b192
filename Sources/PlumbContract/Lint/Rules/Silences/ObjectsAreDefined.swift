import PlumbJSON

/// Keywords that say something about the members of an object.
private let defining = [
  "properties", "additionalProperties", "patternProperties", "allOf", "anyOf", "oneOf", "$ref",
  "unevaluatedProperties", "propertyNames", "enum", "const", "maxProperties",
]

extension LintRule {
  static let objectsAreDefined = LintRule(
    .silence, "objects-are-defined",
    title: "Every object says what its members are.",
    why: "An object of unknown members cannot be built, read or checked.",
    mend: "List its properties, or say by additionalProperties what any member is.",
    examples: .schema(
      good: #"{"type": "object", "properties": {"name": {"type": "string"}}}"#,
      bad: #"{"type": "object"}"#)
  ) { subject in
    subject.survey.sites(.schema).filter { site in
      guard let object = site.node.value.object else { return false }
      return subject.types(of: site.node).contains("object")
        && !defining.contains { object[$0] != nil }
    }.map { LintFinding($0.node, "the object says nothing about its members") }
  }
}
