import Synchronization

/// What a store was a while ago; bounded, so that no client can fill it.
final class StorePast: Sendable {
  private static let limit = 1_000

  private struct Moment {
    let instant: ContinuousClock.Instant
    let state: State
  }

  private let lag: Duration
  private let moments = Mutex<[Moment]>([])

  init(lag: Duration) { self.lag = lag }

  /// Notes what the store was before its first change.
  func begin(with state: State) {
    moments.withLock { moments in
      if moments.isEmpty { moments.append(Moment(instant: .now - lag, state: state)) }
    }
  }

  /// Notes what the store has become.
  func note(_ state: State) {
    moments.withLock { moments in
      moments.append(Moment(instant: .now, state: state))
      // One that is old enough must stay, and everything after it.
      let visible = moments.lastIndex { $0.instant + lag <= .now } ?? 0
      moments.removeFirst(max(visible, moments.count - Self.limit))
    }
  }

  /// The store as it is shown now, where it has changed at all.
  func earlier(than state: State) -> State {
    moments.withLock { moments in
      (moments.last { $0.instant + lag <= .now } ?? moments.first)?.state ?? state
    }
  }
}
