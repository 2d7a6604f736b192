/// A moment at which waiting ends, and the error that it ends in.
struct Deadline {
  let instant: ContinuousClock.Instant
  let reason: HTTPError.Reason

  /// The one that comes first.
  func earlier(_ other: Deadline) -> Deadline {
    other.instant < instant ? other : self
  }
}

/// Waits for descriptors until a deadline, and ends at once when the cancellation is thrown.
struct Waiting {
  let cancellation: Cancellation

  /// Returns what `number` is ready for.
  func wait(
    for number: Int32, _ interest: Readiness, until deadline: Deadline
  ) throws(WaitingEnd) -> Readiness {
    var set = PollSet()
    set.append(number, interest)
    set.append(cancellation.number, .reading)
    while true {
      if cancellation.isCancelled { throw WaitingEnd(reason: .cancelled) }
      let rest = deadline.instant - .now
      if rest <= .zero { throw WaitingEnd(reason: deadline.reason) }
      if set.wait(atMost: rest) > 0 {
        let ready = set.readiness(at: 0)
        if !ready.isEmpty { return ready }
      }
    }
  }
}

/// Why waiting ended without what was waited for.
struct WaitingEnd: Error {
  let reason: HTTPError.Reason
}
