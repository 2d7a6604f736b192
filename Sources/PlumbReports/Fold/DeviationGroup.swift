package import PlumbJournal

/// All deviations of one fingerprint: one check broken at one place of one operation.
package struct DeviationGroup: Hashable, Sendable {
  /// Names of cases that are kept, the first of the plan.
  private static let caseLimit = 10

  /// What the smallest case that shows it is like.
  package struct Minimal: Hashable, Sendable {
    package let deviation: Deviation
    package let steps: Int
    /// How many requests were spent on finding it.
    package let requests: Int
    /// Whether nothing smaller was left to try.
    package let isSmallest: Bool

    /// How small it is, in a few words.
    var text: String {
      let size = steps == 1 ? "1 request" : "\(steps) requests"
      let search = requests == 1 ? "after 1 more" : "after \(requests) more"
      return isSmallest
        ? "\(size), the smallest case found \(search)"
        : "\(size), the search for a smaller case ended \(search)"
    }
  }

  /// One case that showed it.
  private struct Showing: Hashable {
    var number: Int
    var caseID: String
  }

  package let fingerprint: Fingerprint
  /// The deviation of the highest level, of the first case of the plan.
  private var first: Deviation
  /// The number of the case that it comes from.
  package private(set) var number: Int
  /// How often it was seen.
  package private(set) var count = 0
  /// How many cases showed it.
  package private(set) var caseCount = 0
  /// The highest level at which a case showed it each time; nil where every showing was flaky.
  package private(set) var repeatableLevel: Level?

  /// What is known of the smallest case that shows it; nil where none was looked for.
  package private(set) var minimal: Minimal?

  /// What all its cases tell of where it comes from.
  private(set) var trace: Trace
  /// What the case of the evidence says of it.
  private(set) var context: Context

  private var showings: [Showing] = []
  private var lastNumber: Int?

  init(_ deviation: Deviation, of result: CaseResult) {
    fingerprint = deviation.fingerprint
    first = deviation
    number = result.number
    trace = Trace(of: result)
    context = Context(of: deviation, in: result.case)
    add(deviation, of: result)
  }

  mutating func add(_ deviation: Deviation, of result: CaseResult) {
    count += 1
    trace.add(deviation, of: result)
    if result.verdict == .deviates, deviation.repeats {
      repeatableLevel = max(repeatableLevel ?? deviation.level, deviation.level)
    }
    if deviation.level > first.level
      || (deviation.level == first.level && result.number < number)
    {
      first = deviation
      number = result.number
      context = Context(of: deviation, in: result.case)
    }
    guard lastNumber != result.number else { return }
    lastNumber = result.number
    caseCount += 1
    let showing = Showing(number: result.number, caseID: result.case.id)
    let position = showings.firstIndex { $0.number > result.number } ?? showings.endIndex
    showings.insert(showing, at: position)
    if showings.count > Self.caseLimit { showings.removeLast() }
  }

  /// Takes the smallest case for the one to show.
  mutating func minimise(_ minimal: MinimalCase) {
    self.minimal = Minimal(
      deviation: minimal.deviation, steps: minimal.case.steps.count, requests: minimal.requests,
      isSmallest: minimal.isSmallest)
  }

  /// The deviation to show: as the smallest case has it, else of the first case of the highest level.
  package var evidence: Deviation { minimal?.deviation ?? first }

  package var title: String { evidence.heading }
  package var level: Level { first.level }
  package var operation: String { evidence.operation }
  /// The place without indices and ids.
  package var place: String { evidence.normalisedPlace }
  /// The first cases that showed it, in the order of the plan.
  package var cases: [String] { showings.map(\.caseID) }
}
