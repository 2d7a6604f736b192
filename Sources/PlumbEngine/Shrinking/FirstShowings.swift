import PlumbJournal
import Synchronization

/// The first case of the plan that shows each deviation, whatever the order in which cases end.
final class FirstShowings: Sendable {
  /// A case as it was planned, and what came of it.
  struct Showing: Sendable {
    let planned: Case
    let result: CaseResult
    let deviation: Deviation

    /// Binding promises first; of these the first of the plan.
    func isBefore(_ other: Showing) -> Bool {
      if deviation.level != other.deviation.level { return deviation.level > other.deviation.level }
      if result.number != other.result.number { return result.number < other.result.number }
      return deviation.fingerprint < other.deviation.fingerprint
    }
  }

  private struct State {
    var first: [Fingerprint: Showing] = [:]
    var seen: Set<Fingerprint> = []
  }

  /// How many deviations are kept with their cases.
  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) {
    self.limit = limit
  }

  /// Notes what a case shows each time that it is repeated.
  func note(_ ended: EndedCase) {
    let result = ended.result
    guard result.verdict == .deviates, limit > 0 else { return }
    state.withLock { state in
      for deviation in result.deviations where deviation.repeats {
        let showing = Showing(planned: ended.planned, result: result, deviation: deviation)
        let fingerprint = deviation.fingerprint
        if state.seen.count < 10 * limit { state.seen.insert(fingerprint) }
        if let known = state.first[fingerprint], !showing.isBefore(known) { continue }
        state.first[fingerprint] = showing
        if state.first.count > limit,
          let last = state.first.max(by: { $0.value.isBefore($1.value) })
        {
          state.first[last.key] = nil
        }
      }
    }
  }

  /// In the order in which they are to be read.
  var showings: [Showing] {
    state.withLock { $0.first.values.sorted { $0.isBefore($1) } }
  }

  /// How many deviations found no room.
  var leftOut: Int { state.withLock { $0.seen.count - $0.first.count } }
}
