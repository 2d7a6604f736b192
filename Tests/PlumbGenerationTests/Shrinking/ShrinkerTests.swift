import PlumbGeneration
import Testing

/// What a shrinker is worth is how small its results are: each fact names the smallest failing value.
struct `Shrinking of choices` {
  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the smallest number above 10 is 11`(seed: UInt64) throws {
    #expect(try smallest(seed, { $0.integer(in: 0...1_000_000) }, failing: { $0 > 10 }) == 11)
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the smallest number below -10 is -11`(seed: UInt64) throws {
    #expect(
      try smallest(seed, { $0.integer(in: -1_000_000...1_000_000) }, failing: { $0 < -10 }) == -11)
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the shortest text that is not ASCII has one character`(seed: UInt64) throws {
    let text = try smallest(
      seed, { $0.text(TextLength()) }, failing: { $0.utf8.contains { $0 > 127 } })
    #expect(text.unicodeScalars.count == 1)
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the shortest text above 20 characters has 21`(seed: UInt64) throws {
    let text = try smallest(
      seed, { $0.text(TextLength()) }, failing: { $0.unicodeScalars.count > 20 })
    #expect(text.unicodeScalars.count == 21)
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the shortest list with a number above 100 holds only 101`(seed: UInt64) throws {
    #expect(try smallest(seed, list, failing: { $0.contains { $0 > 100 } }) == [101])
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the smallest list whose sum passes 100 holds only 101`(seed: UInt64) throws {
    #expect(try smallest(seed, list, failing: { $0.reduce(0, +) > 100 }) == [101])
  }

  @Test(arguments: 0...9 as ClosedRange<UInt64>)
  func `the smallest list with two different elements is 0 and 1`(seed: UInt64) throws {
    let found = try smallest(seed, list, failing: { Set($0).count > 1 })
    #expect(found == [0, 1])
  }

  @Test func `no more is asked than the budget allows`() {
    var asked = 0
    let start = (0..<100).map { UInt64($0 + 1000) }
    let best = Shrinker.shrink(start, budget: 25) { choices in
      asked += 1
      return asked.isMultiple(of: 2) ? choices : nil
    }
    #expect(asked == 25)
    #expect(best.count <= start.count)
  }

  @Test func `a result always fails, however the failure depends on the choices`() {
    for seed in 0...20 as ClosedRange<UInt64> {
      var source = ChoiceSource(seed: seed, stream: "odd")
      let start = (0..<30).map { _ in source.below(1000) }
      let isFailing: ([UInt64]) -> Bool = { $0.reduce(0, ^) == start.reduce(0, ^) }
      let best = Shrinker.shrink(start, budget: 2000) { isFailing($0) ? $0 : nil }
      #expect(isFailing(best))
    }
  }

  private func list(_ source: inout ChoiceSource) -> [Int128] {
    (0..<source.index(below: 20)).map { _ in source.integer(in: 0...1000) }
  }

  private func smallest<Value>(
    _ seed: UInt64, _ make: (inout ChoiceSource) -> Value, failing: (Value) -> Bool
  ) throws -> Value {
    var found: [UInt64]?
    for attempt in 0..<1000 where found == nil {
      var source = ChoiceSource(seed: seed, stream: "attempt \(attempt)")
      if failing(make(&source)) { found = source.choices }
    }
    let start = try #require(found)
    let best = Shrinker.shrink(start, budget: 3000) { choices in
      var source = ChoiceSource(replaying: choices)
      return failing(make(&source)) ? source.choices : nil
    }
    var source = ChoiceSource(replaying: best)
    return make(&source)
  }
}
