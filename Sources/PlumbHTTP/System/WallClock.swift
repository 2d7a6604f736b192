#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time of day.
package enum WallClock {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  package static var secondsSince1970: Int { time(nil) }
}
