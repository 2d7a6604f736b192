import Synchronization

/// A switch that ends waiting exchanges at once, thrown by any thread or by a signal handler.
package final class Cancellation: Sendable {
  private let flag = Atomic(false)
  private let pipe: WakePipe?

  package init() {
    // Without descriptors left there is still the flag, seen when a wait ends.
    pipe = try? WakePipe()
  }

  package var isCancelled: Bool { flag.load(ordering: .acquiring) }

  /// Ends every wait that watches it, now and later; safe in a signal handler.
  package func cancel() {
    if flag.exchange(true, ordering: .acquiringAndReleasing) { return }
    switch pipe {
    case .some(let pipe): pipe.wake()
    case nil: break
    }
  }

  /// Blocks the thread for a while; true where the time was over, false where it was cancelled before.
  package func wait(_ duration: Duration) -> Bool {
    let end = ContinuousClock.now + duration
    while !isCancelled {
      let rest = end - .now
      guard rest > .zero else { return true }
      var set = PollSet()
      set.append(number, .reading)
      _ = set.wait(atMost: rest)
    }
    return false
  }

  /// What to poll for reading, together with the connection; −1, which is never ready, when there is none.
  var number: Int32 {
    switch pipe {
    case .some(let pipe): pipe.number
    case nil: -1
    }
  }
}
