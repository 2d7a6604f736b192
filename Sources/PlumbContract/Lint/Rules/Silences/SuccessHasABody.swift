import PlumbJSON

extension LintRule {
  static let successHasABody = LintRule(
    .silence, "success-has-a-body",
    title: "Every success that may have a body says what is in it.",
    why: "A client cannot use what it does not know the form of.",
    mend: "Describe the body under content, or answer with 204 where there is none.",
    examples: .operation(
      good: #"{"responses": {"204": {"description": "Done."}}}"#,
      bad: #"{"responses": {"200": {"description": "Done."}}}"#)
  ) { subject in
    subject.operations.flatMap { operation in
      operation.responses.compactMap { status, node -> LintFinding? in
        guard status.hasPrefix("2"), status != "204", status != "205", operation.method != "HEAD",
          let target = subject.resolve(node), target.value["content"]?.object?.isEmpty ?? true
        else { return nil }
        return LintFinding(node, "\(operation.key) says nothing of the body of \(status)")
      }
    }
  }
}
