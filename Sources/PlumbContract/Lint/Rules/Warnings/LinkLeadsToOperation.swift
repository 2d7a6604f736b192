import PlumbJSON

extension LintRule {
  static let linkLeadsToOperation = LintRule(
    .warning, "link-leads-to-operation",
    title: "Every link names an operation that exists.",
    why: "Nobody can follow a link to nothing.",
    mend: "Name an operationId of this document.",
    examples: .operation(
      good: """
        {"operationId": "list", "responses": {"200": {"description": "",
         "links": {"again": {"operationId": "list"}}}}}
        """,
      bad: """
        {"operationId": "list", "responses": {"200": {"description": "",
         "links": {"again": {"operationId": "lists"}}}}}
        """)
  ) { subject in
    let names = subject.survey.sites(.operation).compactMap { $0.node.string("operationId") }
    let known = Set(names.map(TextKey.init))
    return subject.survey.sites(.link).compactMap { site in
      guard let node = site.node.member("operationId"), let name = node.value.string,
        !known.contains(TextKey(name))
      else { return nil }
      return LintFinding(
        node, "there is no operation '\(name)'",
        hint: closest(to: name, among: names).map { "did you mean '\($0)'?" } ?? "")
    }
  }
}
