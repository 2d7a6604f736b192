extension LintRule {
  static let membersHaveTheirType = LintRule(
    .error, "members-have-their-type",
    title: "Every member has a value of the type that OpenAPI gives it.",
    why: "A value of another type means nothing: every tool guesses differently, or stops.",
    mend: "Write a value of the type that is expected, or leave the member out.",
    examples: .operation(
      good: #"{"summary": "All pets", "responses": {}}"#,
      bad: #"{"summary": ["All", "pets"], "responses": {}}"#)
  ) { subject in
    subject.survey.wrongShapes.map { node, expected in
      LintFinding(node, "expected \(expected), found \(described(node.value))")
    }
  }
}
