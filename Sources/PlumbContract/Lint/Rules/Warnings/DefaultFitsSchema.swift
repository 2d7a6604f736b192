import PlumbJSON

extension LintRule {
  static let defaultFitsSchema = LintRule(
    .warning, "default-fits-schema",
    title: "Every default is a value that its schema allows.",
    why: "Who leaves the member out would get what nobody may send.",
    mend: "Take a default among the allowed values, or allow the default.",
    examples: .schema(
      good: #"{"type": "string", "enum": ["cat", "dog"], "default": "cat"}"#,
      bad: #"{"type": "string", "enum": ["cat", "dog"], "default": "bird"}"#)
  ) { subject in
    subject.survey.sites(.schema).compactMap { site in
      guard let value = site.node.member("default"), let schema = subject.schema(at: site.node)
      else { return nil }
      return subject.contradiction(of: value.value, to: schema).map {
        LintFinding(value, "the default breaks its schema: \($0)")
      }
    }
  }
}
