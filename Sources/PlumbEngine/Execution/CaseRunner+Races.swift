import PlumbChecks
import PlumbJournal

extension CaseRunner {
  /// Tries a case a few times more whose deviation is a race, and has that say how often it shows.
  ///
  /// A race need not show again: the history in which it was seen is the proof.
  func countRaces(
    in result: inout CaseResult, besides second: CaseResult, of planned: Case, number: Int
  ) throws(FileError) {
    guard result.deviations.contains(where: \.provesItself) else { return }
    var attempts = [result, second]
    for _ in 0..<Self.furtherAttempts where pace.reasonToStop == nil {
      let further = try attempt(planned, number: number, proving: { _ in false })
      if further.verdict != .inconclusive { attempts.append(further) }
    }
    for index in result.deviations.indices where result.deviations[index].provesItself {
      let shown = attempts.count { $0.shows(result.deviations[index]) }
      result.deviations[index].actual += Deviation.frequency(shown, of: attempts.count)
    }
  }
}

extension Deviation {
  /// Whether what was seen once is proof enough.
  var provesItself: Bool { Check.named(check)?.provesItself ?? false }

  private static let frequencyWords = "; seen in "

  /// How often a race has shown, as the end of what is told of it.
  fileprivate static func frequency(_ shown: Int, of attempts: Int) -> String {
    "\(frequencyWords)\(shown) of \(attempts) attempts"
  }

  /// The same end where it was told; empty where it was not.
  var frequency: Substring {
    guard provesItself, let range = actual.ranges(of: Self.frequencyWords).last else { return "" }
    return actual[range.lowerBound...]
  }
}
