import PlumbJournal

/// Finds out which of the things that a case tries at once are at fault, when it deviates.
///
/// The case is halved, and the halves that deviate are halved again, down to cases that try one thing. Where the halves
/// conform and the whole does not, several things deviate only together: then the fewest of them are looked for.
struct Isolation {
  /// Runs a case once.
  let attempt: (Case) throws(FileError) -> CaseResult
  /// Runs a case and, where it deviates, makes sure that it does.
  let run: (Case) throws(FileError) -> CaseResult
  /// Whether further requests may be sent.
  let mayGoOn: () -> Bool

  /// The results that stand for the case, in order: its own where it conforms, else those of what it was narrowed to.
  func results(of planned: PlannedCase) throws(FileError) -> [CaseResult] {
    guard planned.partCount > 1 else { return [try run(planned.planned)] }
    let whole = try attempt(planned.planned)
    guard whole.verdict == .deviates, mayGoOn() else { return [whole] }
    let count = planned.partCount
    var results: [CaseResult] = []
    for half in [Array(0..<count / 2), Array(count / 2..<count)] {
      guard let narrowed = planned.narrowed(to: half) else { return [try run(planned.planned)] }
      results += try self.results(of: narrowed)
    }
    let isExplained = results.contains { [.deviates, .flaky, .inconclusive].contains($0.verdict) }
    if isExplained || !mayGoOn() { return results }
    return results + [try run(try fewest(of: planned).planned)]
  }

  /// The case without all those parts that it deviates without as well.
  private func fewest(of planned: PlannedCase) throws(FileError) -> PlannedCase {
    var planned = planned
    var size = planned.partCount / 2
    while size > 0 {
      var start = 0
      while start < planned.partCount, planned.partCount > 2, mayGoOn() {
        let end = min(start + size, planned.partCount)
        let rest = (0..<planned.partCount).filter { !(start..<end).contains($0) }
        if !rest.isEmpty, let narrowed = planned.narrowed(to: rest),
          try attempt(narrowed.planned).verdict == .deviates
        {
          planned = narrowed
        } else {
          start = end
        }
      }
      size /= 2
    }
    return planned
  }
}
