import PlumbHTTP
import Synchronization
import Testing

struct `Own threads` {
  @Test func `run all bodies at the same time and are joined`() {
    let arrived = Atomic(0)
    let indices = Mutex<[Int]>([])
    concurrently(8) { index in
      arrived.add(1, ordering: .acquiringAndReleasing)
      // Ends only if every other body runs meanwhile.
      while arrived.load(ordering: .acquiring) < 8 {}
      indices.withLock { $0.append(index) }
    }
    #expect(indices.withLock { $0.sorted() } == Array(0..<8))
  }

  @Test(arguments: [0, -1])
  func `of no number run nothing`(width: Int) {
    concurrently(width) { _ in Issue.record("ran") }
  }

  @Test func `have room for deep recursion`() {
    concurrently(2) { _ in #expect(Self.depth(4000) == 4000) }
  }

  /// Recursion that takes some hundred bytes of stack each time.
  @inline(never)
  private static func depth(_ rest: Int) -> Int {
    let frame = InlineArray<8, Int>(repeating: rest)
    return rest == 0 ? 0 : depth(rest - 1) + frame[rest % 8] / rest
  }
}
