import PlumbJournal
import Synchronization

/// Passes results on in the order of the plan, whatever the order in which workers finish.
final class ResultOrder: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [EndedCase]] = [:]
    /// How many results were passed on.
    var passed = 0
    /// Why no more are passed on; nil while they are.
    var end: String?
  }

  private let observer: @Sendable (EndedCase) -> String?
  private let state = Mutex(State())

  /// Makes the order; the observer may return why it wants no more.
  init(observer: @escaping @Sendable (EndedCase) -> String?) {
    self.observer = observer
  }

  /// Why no more results are wanted; nil while they are.
  var end: String? { state.withLock(\.end) }

  /// Takes what came of a case of the plan, and passes on everything whose turn has come, numbered.
  func take(_ results: [EndedCase], of number: Int) {
    state.withLock { state in
      state.waiting[number] = results
      while let due = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        for var ended in due where state.end == nil {
          ended.result.number = state.passed
          state.passed += 1
          state.end = observer(ended)
        }
      }
    }
  }

  /// How far results are ahead of the one that all wait for.
  func isAhead(_ number: Int, by bound: Int) -> Bool {
    state.withLock { number - $0.next >= bound }
  }
}
