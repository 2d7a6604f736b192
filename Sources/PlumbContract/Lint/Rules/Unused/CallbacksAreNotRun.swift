import PlumbJSON

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
    subject.survey.sites(.callback).filter { !$0.isReference }.map {
      LintFinding($0.node, "the callback '\($0.node.pointer.tokens.last ?? "")' is not run")
    }
  }
}
