import PlumbJSON

extension LintRule {
  static let requiredIsDescribed = LintRule(
    .warning, "required-is-described",
    title: "Every required member is described among the properties.",
    why: "A member that has to be there and is described nowhere can hold anything, or is a slip.",
    mend: "Describe it under properties, or correct the name in required.",
    examples: .schema(
      good: #"{"properties": {"name": {"type": "string"}}, "required": ["name"]}"#,
      bad: #"{"properties": {"name": {"type": "string"}}, "required": ["nome"]}"#)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      // Without properties of its own the schema adds a condition to what is described elsewhere.
      guard let properties = site.node.value["properties"]?.object, !site.isComposed else {
        return []
      }
      return (site.node.member("required")?.elements ?? []).compactMap { element in
        guard let name = element.value.string, properties[name] == nil else { return nil }
        return LintFinding(
          element, "'\(name)' is required and not described",
          hint: closest(to: name, among: properties.names).map { "did you mean '\($0)'?" } ?? "")
      }
    }
  }
}

extension Survey.Site {
  /// Whether other schemas describe the same value.
  var isComposed: Bool {
    let words = ["allOf", "anyOf", "oneOf", "$ref", "patternProperties"]
    if words.contains(where: { node.value[$0] != nil }) { return true }
    // What stands in a composition is described by its neighbours as well.
    return node.pointer.tokens.contains {
      ["allOf", "anyOf", "oneOf", "not", "then", "else"].contains($0)
    }
  }
}
