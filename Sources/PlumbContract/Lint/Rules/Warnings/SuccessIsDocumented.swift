extension LintRule {
  static let successIsDocumented = LintRule(
    .warning, "success-is-documented",
    title: "Every operation documents what its success looks like.",
    why: "Without a status of success no answer can conform.",
    mend: "Add a response with a status from 200 to 399, 2XX, or default.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": "The pets."}}}"#,
      bad: #"{"responses": {"404": {"description": "No pets."}}}"#)
  ) { subject in
    subject.operations.filter { operation in
      !operation.responses.contains {
        $0.status == "default" || $0.status.hasPrefix("2") || $0.status.hasPrefix("3")
          || $0.status == "101"
      }
    }.map { LintFinding($0.node, "\($0.key) documents no status of success") }
  }
}
