import PlumbJournal

/// A case as it was sent, secrets and all, and what came of it.
struct EndedCase: Sendable {
  let planned: Case
  /// Without secrets.
  var result: CaseResult

  init(planned: Case, result: CaseResult) {
    self.planned = planned
    self.result = result
  }

  /// A case that was not sent to its end, for a reason.
  init(_ planned: Case, _ number: Int, _ verdict: Verdict, because reason: String) {
    self.init(
      planned: planned,
      result: CaseResult(number: number, case: planned, verdict: verdict, reason: reason))
  }
}
