import PlumbJSON

extension LintRule {
  static let parametersHaveOneForm = LintRule(
    .warning, "parameters-have-one-form",
    title: "Every parameter and header has a schema or one media type, not both.",
    why:
      "OpenAPI 3.1.1 §4.8.12.2 leaves no second way: of two forms one counts, of none nothing is known.",
    mend: "Keep the schema, or one media type under content.",
    examples: .operation(
      good: #"{"parameters": [{"name": "q", "in": "query", "schema": {}}]}"#,
      bad:
        #"{"parameters": [{"name": "q", "in": "query", "schema": {}, "content": {"text/plain": {}}}]}"#
    )
  ) { subject in
    [ObjectKind.parameter, .header].flatMap(subject.survey.sites).filter { !$0.isReference }
      .compactMap { site in
        let content = site.node.member("content")
        switch (site.node.value["schema"] != nil, content?.value.object?.members.count) {
        case (true, nil), (false, 1): return nil
        case (true, _):
          return LintFinding(
            site.node, "the \(site.kind.rawValue) has a schema and content: the schema counts")
        case (false, nil):
          return LintFinding(
            site.node, "the \(site.kind.rawValue) has neither a schema nor content")
        case (false, let count?):
          return LintFinding(
            content ?? site.node,
            "the \(site.kind.rawValue) has \(count) media types: \(count == 0 ? "one is needed" : "the first counts")"
          )
        }
      }
  }
}
