#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the server takes the time of day from; a parameter, so that tests own it.
package struct ServerClock: Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var now: @Sendable () -> Int

  package init(now: @escaping @Sendable () -> Int) { self.now = now }

  /// The clock of the machine.
  package static let system = ServerClock {
    var time = timespec()
    // The address is that of a local that outlives the call.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }
}
