extension LintRule {
  static let errorsAreDocumented = LintRule(
    .silence, "errors-are-documented",
    title: "Every operation documents the errors it answers with.",
    why: "A client that knows no error can only guess what happened, and which of them to retry.",
    mend: "Add the statuses from 400 on (or 4XX, default) with their bodies.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": ""}, "4XX": {"description": "Refused."}}}"#,
      bad: #"{"responses": {"200": {"description": ""}}}"#)
  ) { subject in
    subject.operations.filter { operation in
      !operation.responses.contains {
        $0.status == "default" || $0.status.hasPrefix("4") || $0.status.hasPrefix("5")
      }
    }.map { LintFinding($0.node, "\($0.key) documents no error") }
  }
}
