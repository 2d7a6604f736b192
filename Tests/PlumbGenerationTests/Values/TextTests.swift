import PlumbGeneration
import Testing

struct `Text` {
  @Test(arguments: [
    TextLength(), TextLength(minimum: 1, maximum: 1), TextLength(minimum: 3, maximum: 5),
    TextLength(minimum: 255, maximum: 255), TextLength(maximum: 0), TextLength(minimum: 2000),
  ])
  func `its length in code points is allowed`(length: TextLength) {
    var source = ChoiceSource(seed: 11, stream: "text")
    for _ in 0..<300 { #expect(length.contains(source.text(length).unicodeScalars.count)) }
  }

  @Test func `the simplest is one letter, or as many as are needed`() {
    var source = ChoiceSource(replaying: [])
    #expect(source.text(TextLength()) == "a")
    #expect(source.text(TextLength(minimum: 3)) == "aaa")
    #expect(source.text(TextLength(maximum: 0)) == "")
  }

  @Test func `every family appears, and none holds NUL`() {
    var source = ChoiceSource(seed: 2, stream: "families")
    var scalars: Set<Unicode.Scalar> = []
    for _ in 0..<3000 { scalars.formUnion(source.text(TextLength()).unicodeScalars) }
    for probe in [
      "a", "\u{E9}", "\u{301}", "\u{6F22}", "\u{200D}", "\u{1F3FD}", "\u{5E9}", "\u{430}", "\"",
      "\u{1}",
      "\u{D7FF}", "\u{E000}", "\u{10FFFD}",
    ] as [Unicode.Scalar] {
      #expect(scalars.contains(probe), "U+\(String(probe.value, radix: 16))")
    }
    #expect(!scalars.contains("\0"))
  }

  @Test(arguments: TextFamily.all.map(\.name))
  func `a sample fits every length that allows a character`(name: String) throws {
    let family = try #require(TextFamily.all.first { $0.name == name })
    for length in [
      TextLength(minimum: 1, maximum: 1), TextLength(minimum: 40), TextLength(maximum: 3),
    ] {
      let sample = try #require(family.sample(fitting: length))
      #expect(length.contains(sample.unicodeScalars.count))
    }
    #expect(family.sample(fitting: TextLength(maximum: 0)) == nil)
  }

  @Test func `the names of families are unique`() {
    #expect(Set(TextFamily.all.map(\.name)).count == TextFamily.all.count)
  }
}
