package import PlumbJournal

/// All deviations of one fingerprint: one check broken at one place of one operation.
package struct DeviationGroup: Hashable, Sendable {
  /// Names of cases that are kept, the first of the plan.
  private static let caseLimit = 10

  /// One case that showed it.
  private struct Showing: Hashable {
    var number: Int
    var caseID: String
  }

  package let fingerprint: Fingerprint
  /// The deviation to show: of the highest level, of the first case of the plan.
  package private(set) var evidence: Deviation
  /// The number of the case that `evidence` comes from.
  package private(set) var number: Int
  /// How often it was seen.
  package private(set) var count = 0
  /// How many cases showed it.
  package private(set) var caseCount = 0
  /// The highest level at which a case of verdict `deviates` showed it; nil where every showing was flaky.
  package private(set) var repeatableLevel: Level?

  private var showings: [Showing] = []
  private var lastNumber: Int?

  init(_ deviation: Deviation, of result: CaseResult) {
    fingerprint = deviation.fingerprint
    evidence = deviation
    number = result.number
    add(deviation, of: result)
  }

  mutating func add(_ deviation: Deviation, of result: CaseResult) {
    count += 1
    if result.verdict == .deviates {
      repeatableLevel = max(repeatableLevel ?? deviation.level, deviation.level)
    }
    if deviation.level > evidence.level
      || (deviation.level == evidence.level && result.number < number)
    {
      evidence = deviation
      number = result.number
    }
    guard lastNumber != result.number else { return }
    lastNumber = result.number
    caseCount += 1
    let showing = Showing(number: result.number, caseID: result.case.id)
    let position = showings.firstIndex { $0.number > result.number } ?? showings.endIndex
    showings.insert(showing, at: position)
    if showings.count > Self.caseLimit { showings.removeLast() }
  }

  package var level: Level { evidence.level }
  package var operation: String { evidence.operation }
  /// The place without indices and ids.
  package var place: String { evidence.normalisedPlace }
  /// The first cases that showed it, in the order of the plan.
  package var cases: [String] { showings.map(\.caseID) }
}
