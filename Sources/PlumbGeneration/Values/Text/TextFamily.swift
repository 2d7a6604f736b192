/// A family of awkward but valid text: what it is made of, and one text that shows it.
///
/// Each piece is what a reader takes for one character, even where it is several code points; pieces are never cut
/// apart unless a length in code points leaves no room for a whole one.
package struct TextFamily: Sendable {
  /// The stable name, lowercase words joined by hyphens.
  package let name: String
  /// A text a person could have meant, as a list of its pieces.
  package let sample: [String]
  /// The pieces random text is made of, the plainest first; single code points unless the family is about more.
  let pieces: [String]
  /// The pieces as bytes, where each is one character of ASCII: half of all texts are made of such.
  let bytes: [UInt8]?

  private init(name: String, sample: [String], pieces: [String]) {
    self.name = name
    self.sample = sample
    self.pieces = pieces
    bytes = pieces.allSatisfy { $0.utf8.count == 1 } ? pieces.flatMap(\.utf8) : nil
  }
}

extension TextFamily {
  /// Every family, the plainest first; the order is part of what a seed means.
  package static let all: [TextFamily] = [
    plain, composed, decomposed, ideographs, emoji, rightToLeft, combining, lookAlikes, quotes,
    surroundingSpace, controls, codeSpaceEdges, words, digits,
  ]

  static let plain = TextFamily(
    name: "ascii", sample: scalars("Plain text 1"),
    pieces: scalars("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_."))

  static let composed = TextFamily(
    name: "accents-composed", sample: scalars("Zo\u{EB} Stra\u{DF}e \u{C5}ngstr\u{F6}m"),
    pieces: scalars("\u{E9}\u{EB}\u{F6}\u{FC}\u{E5}\u{F1}\u{E7}\u{DF}\u{C5}\u{1E9E}\u{142}\u{130}"))

  /// The same letters as two code points each: equal to a reader, different to JSON.
  static let decomposed = TextFamily(
    name: "accents-decomposed",
    sample: ["Z", "o", "e\u{308}", " ", "A\u{30A}", "n", "g", "o\u{308}"],
    pieces: ["e\u{301}", "e\u{308}", "o\u{308}", "u\u{308}", "a\u{30A}", "n\u{303}", "c\u{327}"])

  static let ideographs = TextFamily(
    name: "cjk",
    sample: scalars("\u{6F22}\u{5B57}\u{304B}\u{306A}\u{30AB}\u{30CA}\u{D55C}\u{AE00}"),
    pieces: scalars(
      "\u{6F22}\u{5B57}\u{4E00}\u{304B}\u{30AB}\u{D55C}\u{AE00}\u{FF21}\u{3000}\u{20BB7}"))

  static let emoji = TextFamily(
    name: "emoji", sample: ["\u{1F600}", family, "\u{1F44D}\u{1F3FD}", "\u{1F1E9}\u{1F1EA}"],
    pieces: [
      "\u{1F600}", "\u{2764}\u{FE0F}", "\u{1F44D}\u{1F3FD}", family, "\u{1F1E9}\u{1F1EA}",
      "1\u{FE0F}\u{20E3}",
    ])

  static let rightToLeft = TextFamily(
    name: "right-to-left",
    sample: scalars(
      "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{645}\u{631}\u{62D}\u{628}\u{627} abc \u{202E}cba"),
    pieces: scalars("\u{5E9}\u{5DC}\u{5D5}\u{645}\u{631}\u{62D}\u{200F}\u{202E}a1"))

  /// One letter under a pile of marks.
  static let combining = TextFamily(
    name: "combining",
    sample: ["Z\u{351}\u{36B}\u{343}\u{32A}\u{302}", "a\u{300}\u{301}\u{302}\u{303}"],
    pieces: [
      "a\u{301}\u{302}", "z\u{351}\u{36B}\u{343}\u{32A}", "\u{301}", "\u{E01}\u{E34}\u{E49}",
    ])

  /// Letters of other scripts and widths that look like Latin ones, and characters that cannot be seen.
  static let lookAlikes = TextFamily(
    name: "look-alikes", sample: scalars("\u{440}\u{430}ypal \u{FF41}dmin I\u{131}l1 a\u{200B}b"),
    pieces: scalars("\u{430}\u{435}\u{440}\u{3BF}\u{FF41}\u{131}\u{200B}\u{AD}\u{2010}\u{212A}"))

  /// What ends a quotation, a tag, a statement or a template in other languages.
  static let quotes = TextFamily(
    name: "quotes", sample: scalars("\"a\" 'b' `c` \\ / <d> & ${e} {{f}} %00 ; --"),
    pieces: scalars("\"'`\\/<>&${}%;#|=+?"))

  static let surroundingSpace = TextFamily(
    name: "surrounding-space", sample: scalars(" a b "), pieces: scalars("  a\u{A0}"))

  /// Control characters without NUL, which many stores cannot hold.
  static let controls = TextFamily(
    name: "controls", sample: scalars("a\tb\nc\rd\u{1}e\u{1F}f\u{7F}g\u{85}h"),
    pieces: scalars("\t\n\r\u{1}\u{8}\u{B}\u{C}\u{1B}\u{1F}\u{7F}\u{85}\u{2028}"))

  /// First and last code points of each UTF-8 length, and the neighbours of the surrogates.
  static let codeSpaceEdges = TextFamily(
    name: "code-space-edges",
    sample: scalars("\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFD}"),
    pieces: scalars("\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FEFF}\u{FFFD}\u{10000}\u{10FFFD}"))

  /// Words that other languages take for something else than text.
  static let words = TextFamily(
    name: "words-of-machines", sample: ["null"],
    pieces: ["null", "true", "undefined", "NaN", "None", "nil", "[]", "{}"])

  /// What looks like a number, and is a code, a telephone number or a year.
  static let digits = TextFamily(
    name: "digits", sample: scalars("00712"), pieces: scalars("0123456789"))

  /// A family of four: seven code points, three of them zero-width joiners.
  private static let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"

  private static func scalars(_ text: String) -> [String] {
    text.unicodeScalars.map { String(Character($0)) }
  }
}
