import PlumbJournal
import Synchronization

/// Passes results on in the order of the plan, whatever the order in which workers finish.
final class ResultOrder: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: CaseResult] = [:]
  }

  private let observer: @Sendable (RunEvent) -> Void
  private let state = Mutex(State())

  init(observer: @escaping @Sendable (RunEvent) -> Void) {
    self.observer = observer
  }

  /// Takes a result, and passes on every one whose turn has come.
  func take(_ result: CaseResult) {
    state.withLock { state in
      state.waiting[result.number] = result
      while let due = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        observer(.caseEnded(due))
      }
    }
  }

  /// How far results are ahead of the one that all wait for.
  func isAhead(_ number: Int, by bound: Int) -> Bool {
    state.withLock { number - $0.next >= bound }
  }
}
