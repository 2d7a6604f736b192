import PlumbJournal

extension CaseRunner {
  /// How often a case is tried once more whose deviation did not show a second time.
  static let furtherAttempts = 3

  /// Runs a case, and once more where it deviates: what does not show again is noted, and counts only as a race.
  ///
  /// The second attempt has the server to itself, until the deviation has shown so once: what one case does to the
  /// resources of another one shows in both, and is the deed of one.
  /// Where nothing shows again, a few more attempts tell how often it does: the case is flaky.
  func run(_ planned: Case, number: Int) throws(FileError) -> CaseResult {
    var result = try attempt(planned, number: number)
    guard result.verdict == .deviates, pace.reasonToStop == nil else { return result }
    let (second, isCalmer) = try repeated(planned, number: number, after: &result)
    guard second.verdict != .inconclusive else { return result }
    for index in result.deviations.indices {
      result.deviations[index].repeats =
        result.deviations[index].provesItself || second.shows(result.deviations[index])
    }
    if result.deviations.contains(where: \.repeats) {
      try countRaces(in: &result, besides: second, of: planned, number: number)
      return result
    }
    var (shown, attempts) = (1, 2)
    for _ in 0..<Self.furtherAttempts where pace.reasonToStop == nil {
      let further = try attempt(planned, number: number, proving: { _ in false })
      if further.verdict == .inconclusive { continue }
      attempts += 1
      if result.deviations.contains(where: further.shows) { shown += 1 }
    }
    result.verdict = .flaky
    result.reason = "deviated in \(shown) of \(attempts) attempts"
    if shown > 1, isCalmer { result.reason += ", but not alone" }
    return result
  }

  /// The second attempt, and whether it was calmer: it had the server to itself, and the first had not.
  ///
  /// The first is replaced where the case alone shows something else than among others.
  private func repeated(
    _ planned: Case, number: Int, after first: inout CaseResult
  ) throws(FileError) -> (result: CaseResult, isCalmer: Bool) {
    guard first.deviations.contains(where: proofs.lack) else {
      return (try attempt(planned, number: number, proving: { _ in false }), false)
    }
    var second = try attemptAlone(planned, number: number)
    if second.verdict == .deviates, !first.deviations.contains(where: second.shows) {
      first = second
      second = try attemptAlone(planned, number: number)
      proofs.note(second.deviations)
      return (second, false)
    }
    proofs.note(second.deviations)
    return (second, configuration.workers > 1)
  }
}

extension CaseResult {
  /// Whether a deviation showed here, too.
  func shows(_ deviation: Deviation) -> Bool {
    deviations.contains { $0.fingerprint == deviation.fingerprint }
  }
}
