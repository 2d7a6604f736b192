import PlumbContract
package import PlumbJournal

extension Check {
  /// The level of a finding: what was inferred is never more than `should`.
  package func level(of finding: Finding) -> Level {
    let own = finding.level ?? level
    return finding.promise?.basis == .inferred ? min(own, .should) : own
  }

  /// Where the broken promise stands.
  package func source(of finding: Finding) -> String {
    finding.promise?.source ?? source
  }
}

extension Check {
  /// What the check finds in an exchange, by the statuses that the contract sets for it where it sets any.
  package func findings(in observation: Observation) -> [Finding] {
    guard let expectsStatus,
      let expected = observation.operation?.expectedStatuses(of: id),
      let status = observation.status, expectsStatus(observation)
    else { return judge(observation) }
    guard !expected.include(status), !Environment.isUnavailable(observation) else { return [] }
    return [
      Finding(
        place: observation.step.label.map { "request/" + $0.place } ?? "response/status",
        expected: expected.text, actual: observation.statusText, promise: expected.promise)
    ]
  }
}
