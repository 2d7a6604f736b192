import PlumbJournal

/// An answer to a step that only prepares a case, which keeps the case from proving anything.
struct Blocker: Hashable, Sendable {
  let operation: ExactText
  let status: Int

  init(operation: ExactText, status: Int) {
    self.operation = operation
    self.status = status
  }

  /// The answer that a case which was blocked ended with; nil where none came.
  init?(of result: CaseResult) {
    guard result.verdict == .blocked, let last = result.exchanges.last, let status = last.status,
      let step = result.case.steps.first(where: { ExactText($0.name) == ExactText(last.step) }),
      let operation = step.operation
    else { return nil }
    self.init(operation: ExactText(operation), status: status)
  }
}
