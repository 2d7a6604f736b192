extension LintRule {
  static let parametersAreUnique = LintRule(
    .warning, "parameters-are-unique",
    title: "No parameter stands twice in one list.",
    why: "OpenAPI 3.1.1 §4.8.10 forbids it; which of the two counts, each tool decides for itself.",
    mend: "Remove one of them.",
    examples: .operation(
      good: #"{"parameters": [{"name": "q", "in": "query"}, {"name": "q", "in": "header"}]}"#,
      bad: #"{"parameters": [{"name": "q", "in": "query"}, {"name": "q", "in": "query"}]}"#)
  ) { subject in
    let holders = subject.survey.sites(.pathItem) + subject.survey.sites(.operation)
    return holders.flatMap { site -> [LintFinding] in
      var seen: Set<TextKey> = []
      return (site.node.member("parameters")?.elements ?? []).compactMap { element in
        guard let target = subject.resolve(element), let name = target.string("name"),
          let place = target.string("in"), !seen.insert(TextKey("\(place) \(name)")).inserted
        else { return nil }
        return LintFinding(element, "the \(place) parameter '\(name)' stands in the list before")
      }
    }
  }
}
