import PlumbJSON

extension LintRule {
  static let listsAreBounded = LintRule(
    .silence, "lists-are-bounded",
    title: "Every list says how long it can become.",
    why: "A client does not know what to make room for, a server not what to refuse.",
    mend: "Add maxItems.",
    examples: .schema(
      good: #"{"type": "array", "items": {"type": "string"}, "maxItems": 100}"#,
      bad: #"{"type": "array", "items": {"type": "string"}}"#)
  ) { subject in
    subject.survey.sites(.schema).filter { site in
      subject.types(of: site.node).contains("array") && site.node.value["maxItems"] == nil
        && site.node.value["enum"] == nil && site.node.value["const"] == nil
    }.map { LintFinding($0.node, "the list has no maxItems") }
  }
}
