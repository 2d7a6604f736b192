/// What a case has shown.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case conforms
  case deviates
  /// Deviated, but not each time that it was repeated.
  case flaky
  /// A step before it failed, so it proves nothing.
  case blocked
  /// The environment was in the way: rate limit, gateway, expired credential, connection.
  case inconclusive
  /// Not run, for a stated reason.
  case skipped
}

/// A case that has ended.
package struct CaseResult: Hashable, Sendable {
  /// The case's place in the plan, from 0; results are reported in this order.
  package var number: Int
  package var `case`: Case
  package var verdict: Verdict
  /// Why, in one sentence; empty for `conforms` and `deviates`.
  package var reason: String
  /// What went over the wire, secrets replaced.
  package var exchanges: [Exchange]
  package var deviations: [Deviation]

  package init(
    number: Int, case: Case, verdict: Verdict, reason: String = "", exchanges: [Exchange] = [],
    deviations: [Deviation] = []
  ) {
    self.number = number
    self.case = `case`
    self.verdict = verdict
    self.reason = reason
    self.exchanges = exchanges
    self.deviations = deviations
  }
}
