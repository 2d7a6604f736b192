extension LintRule {
  static let webhooksAreNotRun = LintRule(
    .unused, "webhooks-are-not-run",
    title: "The document has no webhooks.",
    why: "plumb sends requests and receives none: what webhooks promise is read and not checked.",
    mend: "Check webhooks by other means.",
    examples: .document(
      good: #""paths": {}"#, bad: #""webhooks": {"paid": {"post": {"responses": {}}}}"#)
  ) { subject in
    (subject.root.member("webhooks")?.members ?? []).map {
      LintFinding($0.node, "the webhook '\($0.name)' is not run")
    }
  }
}
