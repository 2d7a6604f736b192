import PlumbGeneration
import Testing

struct `Choice source` {
  @Test func `the first choices of a seed and stream are these on every platform`() {
    var source = ChoiceSource(seed: 0, stream: "golden")
    let choices = (0..<8).map { _ in source.below(1000) }
    #expect(choices == [149, 866, 235, 97, 393, 434, 888, 912])
  }

  @Test(arguments: [0, 1, 2, .max] as [UInt64])
  func `the same seed and stream make the same choices`(seed: UInt64) {
    var (one, other) = (
      ChoiceSource(seed: seed, stream: "a"), ChoiceSource(seed: seed, stream: "a")
    )
    for bound in 2...200 as ClosedRange<UInt64> { #expect(one.below(bound) == other.below(bound)) }
  }

  @Test func `streams of one seed and seeds of one stream are independent`() {
    var seen: [[UInt64]] = []
    for seed in 0...9 as ClosedRange<UInt64> {
      for stream in ["a", "b", "POST /x body name", "POST /x body nam", ""] {
        var source = ChoiceSource(seed: seed, stream: stream)
        seen.append((0..<4).map { _ in source.below(.max) })
      }
    }
    #expect(Set(seen).count == 50)
  }

  @Test func `replaying the choices of a source makes them again`() {
    var random = ChoiceSource(seed: 7, stream: "replay")
    let text = random.text(TextLength(maximum: 40))
    let number = random.integer(in: -500...500)
    var replay = ChoiceSource(replaying: random.choices)
    #expect(replay.text(TextLength(maximum: 40)).hasSameScalars(as: text))
    #expect(replay.integer(in: -500...500) == number)
    #expect(replay.choices == random.choices)
  }

  @Test func `missing choices are zero and large ones are the largest in their bound`() {
    var source = ChoiceSource(replaying: [3, 99])
    #expect([source.below(5), source.below(10), source.below(10)] == [3, 9, 0])
    #expect(source.choices == [3, 9, 0])
  }

  @Test func `no choice is recorded where there is none`() {
    var source = ChoiceSource(seed: 1, stream: "none")
    #expect(source.below(1) == 0 && source.below(0) == 0)
    #expect(source.choices.isEmpty)
  }

  @Test func `past its limit a source chooses the simplest and records nothing`() {
    var source = ChoiceSource(seed: 1, stream: "limit", limit: 3)
    for _ in 0..<3 { _ = source.below(10) }
    #expect(source.isExhausted)
    #expect((0..<100).allSatisfy { _ in source.below(10) == 0 })
    #expect(source.choices.count == 3)
  }

  @Test(
    arguments: [
      0...0, -5...5, 1...60, -60 ... -1, 0...Int128(UInt64.max), -(1 << 100)...(1 << 100),
      Int128.max - 1...Int128.max, Int128.min...Int128.max,
    ] as [ClosedRange<Int128>])
  func `a whole number lies in its range`(range: ClosedRange<Int128>) {
    var source = ChoiceSource(seed: 3, stream: "range")
    for _ in 0..<500 { #expect(range.contains(source.integer(in: range))) }
  }

  @Test func `every number of a small range is chosen about equally often`() {
    var source = ChoiceSource(seed: 5, stream: "even")
    var counts = Array(repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[Int(source.below(10))] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }
}

extension String {
  /// Compares code points, as `==` would take canonically equivalent texts for the same.
  func hasSameScalars(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
