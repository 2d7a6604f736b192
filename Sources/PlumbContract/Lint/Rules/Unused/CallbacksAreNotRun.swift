extension LintRule {
  static let callbacksAreNotRun = LintRule(
    .unused, "callbacks-are-not-run",
    title: "The document has no callbacks.",
    why: "plumb sends requests and receives none: what callbacks promise is read and not checked.",
    mend: "Check callbacks by other means.",
    examples: .operation(
      good: #"{"responses": {}}"#,
      bad: #"{"callbacks": {"done": {"{$request.body#/url}": {"post": {}}}}, "responses": {}}"#)
  ) { subject in
    subject.operations.compactMap { operation in
      operation.node.member("callbacks").map {
        LintFinding($0, "the callbacks of \(operation.key) are not run")
      }
    }
  }
}
