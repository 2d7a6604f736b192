import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something that one thread of a test announces and another awaits.
final class Signal: Sendable {
  private let isGiven = Atomic(false)

  func give() {
    isGiven.store(true, ordering: .releasing)
  }

  func await() {
    while !isGiven.load(ordering: .acquiring) { usleep(500) }
  }
}
