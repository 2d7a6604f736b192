import PlumbJournal
import Synchronization

/// Passes results on in the order of the plan, whatever the order in which workers finish.
final class ResultOrder: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: [EndedCase]] = [:]
    /// How many results were passed on.
    var passed = 0
  }

  private let observer: @Sendable (EndedCase) -> Void
  private let state = Mutex(State())

  init(observer: @escaping @Sendable (EndedCase) -> Void) {
    self.observer = observer
  }

  /// Takes what came of a case of the plan, and passes on everything whose turn has come, numbered.
  func take(_ results: [EndedCase], of number: Int) {
    state.withLock { state in
      state.waiting[number] = results
      while let due = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        for var ended in due {
          ended.result.number = state.passed
          state.passed += 1
          observer(ended)
        }
      }
    }
  }

  /// How far results are ahead of the one that all wait for.
  func isAhead(_ number: Int, by bound: Int) -> Bool {
    state.withLock { number - $0.next >= bound }
  }
}
