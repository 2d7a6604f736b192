import PlumbHTTP
import Synchronization

/// The bounds that all workers share: how many requests, how fast, how long, and whether to go on.
final class Pace: Sendable {
  private struct State {
    var sent = 0
    /// When the next request may go out.
    var next = ContinuousClock.now
    /// Why no further case is begun; nil while all is well.
    var stop: String?
  }

  let cancellation: Cancellation
  private let interval: Duration?
  private let maxRequests: Int?
  private let end: ContinuousClock.Instant?
  private let state = Mutex(State())

  init(
    requestsPerSecond: Double?, maxRequests: Int?, budget: Duration?, cancellation: Cancellation
  ) {
    interval = requestsPerSecond.map { .seconds(1 / $0) }
    self.maxRequests = maxRequests
    end = budget.map { .now + $0 }
    self.cancellation = cancellation
  }

  /// How many requests have gone out.
  var sent: Int { state.withLock(\.sent) }

  /// Waits for the request's turn; false where the run was stopped meanwhile.
  func takeTurn() -> Bool {
    let turn = state.withLock { state -> ContinuousClock.Instant? in
      state.sent += 1
      guard let interval else { return nil }
      let turn = max(state.next, .now)
      state.next = turn + interval
      return turn
    }
    guard let turn else { return !cancellation.isCancelled }
    return cancellation.wait(turn - .now)
  }

  /// Why no further case may begin; nil where it may.
  var reasonToStop: String? {
    if cancellation.isCancelled { return "the run was interrupted" }
    return state.withLock { state in
      if let stop = state.stop { return stop }
      if let maxRequests, state.sent >= maxRequests {
        return "the bound of \(maxRequests) requests was reached (--max-requests)"
      }
      if let end, ContinuousClock.now >= end { return "the time was over (--budget)" }
      return nil
    }
  }

  /// Ends the run after the cases that are under way.
  func stop(because reason: String) {
    state.withLock { $0.stop = $0.stop ?? reason }
  }
}
