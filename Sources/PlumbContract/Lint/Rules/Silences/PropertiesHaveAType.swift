import PlumbJSON

/// Keywords that say what a value is as well as a type does.
private let telling = [
  "type", "$ref", "$dynamicRef", "enum", "const", "allOf", "anyOf", "oneOf", "not", "properties",
  "items", "if",
]

extension LintRule {
  static let propertiesHaveAType = LintRule(
    .silence, "properties-have-a-type",
    title: "Every property says of which type its value is.",
    why: "Anything conforms, so nothing can be checked or relied on.",
    mend: "Add a type; several may stand in a list.",
    examples: .schema(
      good: #"{"properties": {"name": {"type": "string"}}}"#,
      bad: #"{"properties": {"name": {"description": "The name."}}}"#)
  ) { subject in
    subject.survey.sites(.schema).filter { site in
      let tokens = site.node.pointer.tokens
      guard tokens.dropLast().last == "properties", let object = site.node.value.object else {
        return false
      }
      return !telling.contains { object[$0] != nil }
    }.map { LintFinding($0.node, "'\($0.node.pointer.tokens.last ?? "")' has no type") }
  }
}
