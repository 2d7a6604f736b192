import PlumbSchema
import Testing

/// Pieces of patterns joined at random: read or refused, and the same verdict on every machine.
struct `Mutated patterns` {
  static let pieces = [
    "a", "b", ".", "^", "$", "|", "(", ")", "(?:", "*", "+", "?", "*?", "{2}", "{0,3}", "{1,}",
    "[ab]",
    "[^a]", "[a-", "]", #"\d"#, #"\b"#, #"\B"#, #"\1"#, "(?=", "(?<!", #"\p{L}"#, #"\u0061"#, "\\",
    "{", "é",
  ]
  static let texts = ["", "a", "ab", "aab", "ba1", "é", "bbbbab", "a b"]

  @Test(.timeLimit(.minutes(10))) func `never trap, and the machines agree`() {
    var choices = `Mutated schemas and values`.Choices(seed: 11)
    var compared = 0
    for _ in 0..<2_000 {
      let count = 1 + choices.next(7)
      let source = (0..<count).map { _ in Self.pieces[choices.next(Self.pieces.count)] }.joined()
      guard let pattern = try? Pattern(source),
        let threads = try? Pattern(#"(?:\b|\B)(?:\#(source))"#),
        let backtracking = try? Pattern("(?=)(?:\(source))")
      else { continue }
      compared += 1
      for text in Self.texts {
        let verdict = pattern.matches(text)
        #expect(threads.matches(text) == verdict, "\(source) on \(text)")
        #expect(backtracking.matches(text) == verdict, "\(source) on \(text)")
      }
    }
    #expect(compared > 100)
  }
}
