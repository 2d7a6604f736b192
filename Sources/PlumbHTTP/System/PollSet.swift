#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a descriptor is waited for, and what it turned out to be ready for.
struct Readiness: OptionSet, Hashable {
  var rawValue: Int16

  static let reading = Readiness(rawValue: Int16(POLLIN))
  static let writing = Readiness(rawValue: Int16(POLLOUT))
  /// The connection failed or was hung up; reading says how.
  static let broken = Readiness(rawValue: Int16(POLLERR) | Int16(POLLHUP) | Int16(POLLNVAL))
}

/// Descriptors that one thread waits for at once.
struct PollSet {
  private var entries: [pollfd] = []

  var count: Int { entries.count }

  /// Adds a descriptor at the end; a negative number is never ready.
  mutating func append(_ number: Int32, _ interest: Readiness) {
    entries.append(pollfd(fd: number, events: interest.rawValue, revents: 0))
  }

  mutating func setInterest(_ interest: Readiness, at index: Int) {
    entries[index].events = interest.rawValue
  }

  /// Puts another descriptor in the place of an entry; −1 for none.
  mutating func replace(_ number: Int32, at index: Int) {
    entries[index].fd = number
  }

  /// Removes an entry; the last one takes its place.
  mutating func removeBySwapping(at index: Int) {
    entries.swapAt(index, entries.count - 1)
    entries.removeLast()
  }

  func readiness(at index: Int) -> Readiness {
    Readiness(rawValue: entries[index].revents)
  }

  /// Waits until a descriptor is ready or the time is over; returns how many are ready.
  mutating func wait(atMost duration: Duration?) -> Int {
    let count = unsafe poll(&entries, nfds_t(entries.count), duration.map(Self.milliseconds) ?? -1)
    guard count >= 0 else {
      // Interrupted by a signal: nothing is ready, the caller looks at the clock and waits again.
      for index in entries.indices { entries[index].revents = 0 }
      return 0
    }
    return Int(count)
  }

  /// Rounded up, so that waiting never ends before the time.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    if seconds >= 3600 { return 3_600_000 }
    if seconds < 0 || attoseconds < 0 { return 0 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
