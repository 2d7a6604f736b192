import PlumbSchema
import Testing

struct `A pattern` {
  struct Case: Sendable, CustomTestStringConvertible {
    let pattern: String
    let matches: [String]
    let fails: [String]
    var testDescription: String { pattern }
  }

  static let cases = [
    Case(pattern: "^AC[0-9a-f]{4}$", matches: ["AC09af"], fails: ["AC09a", "AC09aff", "xAC09af"]),
    Case(pattern: "b", matches: ["abc"], fails: ["ac", ""]),
    Case(pattern: "^$", matches: [""], fails: ["\n", "a"]),
    Case(pattern: "^(a|b)*c$", matches: ["c", "abbac"], fails: ["abd", "ab"]),
    Case(pattern: "^a{2,3}?$", matches: ["aa", "aaa"], fails: ["a", "aaaa"]),
    Case(pattern: "^.$", matches: ["😀", "\u{2030}"], fails: ["\n", "\u{2028}", "ab"]),
    Case(pattern: "^[^a-c]$", matches: ["d", "😀", "\n"], fails: ["b"]),
    Case(pattern: #"^[\d\-.]+$"#, matches: ["1-2.3"], fails: ["a", "१"]),
    Case(pattern: #"^\p{Lu}\P{Lu}$"#, matches: ["Éa"], fails: ["éa", "ÉÉ"]),
    Case(pattern: #"^\p{Script=Greek}+$"#, matches: ["αβγ", "Ὠ"], fails: ["a", "αb", "я"]),
    Case(pattern: #"^[\p{sc=Cyrl}\d]+$"#, matches: ["да1"], fails: ["да!", "α"]),
    Case(pattern: #"^\P{Script=Han}$"#, matches: ["あ", "a"], fails: ["漢", "\u{20000}"]),
    Case(pattern: #"^\p{sc=Hiragana}$"#, matches: ["あ"], fails: ["ー"]),
    Case(pattern: #"^\p{Script_Extensions=Hiragana}$"#, matches: ["あ", "ー"], fails: ["漢"]),
    Case(pattern: #"^\p{scx=Zyyy}$"#, matches: ["1"], fails: ["ー"]),
    Case(pattern: #"^\p{Script=Inherited}$"#, matches: ["\u{301}"], fails: ["e"]),
    Case(
      pattern: #"^\p{Regional_Indicator}\p{Cased}\p{QMark}$"#, matches: ["🇩a\""], fails: ["da\""]),
    Case(pattern: #"^\u{1F600}\uD83D\uDE00$"#, matches: ["😀😀"], fails: ["😀"]),
    Case(pattern: #"\bfoo\B"#, matches: ["a food"], fails: ["a foo", "afoo d"]),
    Case(pattern: "^(?=.*[0-9])(?!.*x)[a-z0-9]+$", matches: ["a1"], fails: ["a", "x1"]),
    Case(pattern: "(?<=\\$)[0-9]+", matches: ["cost $5"], fails: ["cost 5"]),
    Case(pattern: "(?<!\\$)5", matches: ["x5"], fails: ["$5"]),
    Case(pattern: #"^(a*)b\1$"#, matches: ["aabaa", "b"], fails: ["aaba"]),
    Case(pattern: #"^(?<q>['"]).*\k<q>$"#, matches: ["'a'"], fails: ["'a\""]),
    Case(pattern: #"^(?:(a)|b)*\1$"#, matches: ["ab", "aa", "abaa"], fails: ["aba", "abc"]),
    Case(pattern: "^(?:a?)*?$", matches: ["", "aaa"], fails: ["b"]),
    Case(pattern: "^{a}$", matches: ["{a}"], fails: ["a"]),
    Case(pattern: "^é$", matches: ["\u{E9}"], fails: ["e\u{301}"]),
  ]

  @Test(arguments: cases) func `matches as ECMA-262 says`(_ c: Case) throws {
    let pattern = try Pattern(c.pattern)
    for text in c.matches { #expect(pattern.matches(text), "\(text.debugDescription)") }
    for text in c.fails { #expect(!pattern.matches(text), "\(text.debugDescription)") }
  }

  /// The same meaning, written so that another machine has to run it.
  @Test(arguments: cases) func `means the same on every machine`(_ c: Case) throws {
    for variant in [#"(?:\b|\B)(?:\#(c.pattern))"#, "(?=)(?:\(c.pattern))"] {
      let pattern = try Pattern(variant)
      for text in c.matches {
        #expect(pattern.matches(text), "\(variant): \(text.debugDescription)")
      }
      for text in c.fails {
        #expect(!pattern.matches(text), "\(variant): \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [
    ("a)", "this parenthesis closes no group, at character 2"),
    ("(a", "the group is not closed, at character 1"),
    ("[a", "the class is not closed, at character 1"),
    ("*a", "there is nothing here that \"*\" could repeat, at character 1"),
    ("a{3,2}", "the bounds of the repetition are the wrong way round, at character 2"),
    ("[z-a]", "the range is the wrong way round, at character 2"),
    (#"\a"#, #""\a" has no meaning in ECMA-262, at character 2"#),
    (#"a\"#, "the pattern ends in a backslash, at character 3"),
    (
      #"\p{Script=Klingon}"#,
      #"the Unicode property "Script=Klingon" is not known, at character 3"#
    ),
    (#"\p{Klingon}"#, #"the Unicode property "Klingon" is not known, at character 3"#),
    (#"(a)\2"#, "there is no group 2 to refer to, at character 5"),
    ("(?i)a", "this kind of group is not known to ECMA-262, at character 2"),
    ("(a{1000}){1000}", "the repetitions make the pattern too large, at character 1"),
  ]) func `that cannot be read says why and where`(_ source: String, _ sentence: String) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    #expect(error.description == sentence)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "^(a+)+$", "^(a|a)*$", "^(.*)*x$", "(?=^(a+)+$)", #"^(a+)+\1$"#, #"\b(a+)+$"#,
    ]) func `never takes more than linear or bounded time`(_ source: String) throws
  {
    let pattern = try Pattern(source)
    _ = pattern.matches(String(repeating: "a", count: 1_000) + "b")
  }

  @Test func `shows its parts to those who write strings from it`() throws {
    let pattern = try Pattern("^a[0-9]{2,}|b?$")
    #expect(
      pattern.root
        == .alternatives([
          .sequence([
            .start, .character(CodePointSet("a")),
            .repetition(
              .character(CodePointSet([0x30...0x39])), least: 2, most: nil, isGreedy: true),
          ]),
          .sequence([
            .repetition(.character(CodePointSet("b")), least: 0, most: 1, isGreedy: true), .end,
          ]),
        ]))
  }
}
