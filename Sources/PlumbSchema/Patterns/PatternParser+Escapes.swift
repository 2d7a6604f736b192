/// Escapes and classes (ECMA-262 §22.2.1: AtomEscape, CharacterEscape, CharacterClass).
extension PatternParser {
  /// What stands behind a backslash, outside a class.
  mutating func escape() throws(PatternError) -> Pattern.Node {
    let start = offset
    if let first = peek, ("1"..."9").contains(first), let number = number() {
      return reference(to: number, at: start)
    }
    if skip("k") {
      guard skip("<") else { throw error("\\k has to be followed by a group's name in < >") }
      return try reference(to: try groupName())
    }
    return .character(try characterEscape())
  }

  /// What stands behind a backslash as a set of code points, in a class or outside.
  private mutating func characterEscape() throws(PatternError) -> CodePointSet {
    let start = offset
    guard let scalar = take() else { throw error("the pattern ends in a backslash") }
    switch scalar {
    case "d": return .digits
    case "D": return CodePointSet.digits.negated
    case "w": return .wordCharacters
    case "W": return CodePointSet.wordCharacters.negated
    case "s": return .spaces
    case "S": return CodePointSet.spaces.negated
    case "t": return CodePointSet("\t")
    case "n": return CodePointSet("\n")
    case "v": return CodePointSet("\u{B}")
    case "f": return CodePointSet("\u{C}")
    case "r": return CodePointSet("\r")
    case "0":
      if let digit = peek, ("0"..."9").contains(digit) { break }
      return CodePointSet("\0")
    case "c":
      guard let letter = take(), letter.isASCII, letter.properties.isAlphabetic else { break }
      return single(letter.value % 32)
    case "x":
      guard let value = hex(2) else { break }
      return single(value)
    case "u":
      guard let value = unicodeEscape() else { break }
      return single(value)
    case "p": return try property()
    case "P": return try property().negated
    default:
      let isPunctuation =
        scalar.isASCII && !scalar.properties.isAlphabetic
        && !("0"..."9").contains(scalar)
      if isPunctuation { return CodePointSet(scalar) }
    }
    rewind(to: start)
    throw error("\"\\\(scalar)\" has no meaning in ECMA-262")
  }

  private func single(_ codePoint: UInt32) -> CodePointSet { CodePointSet([codePoint...codePoint]) }

  /// Exactly `count` hexadecimal digits; nil, and nothing taken, where fewer stand here.
  private mutating func hex(_ count: Int) -> UInt32? {
    let start = offset
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = take(), let number = UInt32(String(digit), radix: 16) else {
        rewind(to: start)
        return nil
      }
      value = value * 16 + number
    }
    return value
  }

  /// `XXXX`, a surrogate pair of two such escapes, or `{X…}`.
  private mutating func unicodeEscape() -> UInt32? {
    if skip("{") {
      var value: UInt32?
      while !skip("}") {
        guard let digit = hex(1), (value ?? 0) <= 0x10FFFF else { return nil }
        value = (value ?? 0) * 16 + digit
      }
      return value.flatMap { $0 <= 0x10FFFF ? $0 : nil }
    }
    guard let high = hex(4) else { return nil }
    let start = offset
    if (0xD800..<0xDC00).contains(high), skip("\\u"), let low = hex(4),
      (0xDC00..<0xE000).contains(low)
    {
      return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
    rewind(to: start)
    return high
  }

  private mutating func property() throws(PatternError) -> CodePointSet {
    let start = offset
    guard skip("{") else { throw error("\\p has to be followed by a property in { }") }
    var name = ""
    while let scalar = take(), scalar != "}" { name.unicodeScalars.append(scalar) }
    if let script = UnicodeScript.codePoints(of: name) { return script }
    guard let property = UnicodeProperty(name: name) else {
      rewind(to: start)
      throw error("the Unicode property \(name.brief) is not known")
    }
    return CodePointSet(properties: [property])
  }

  /// What stands behind `[`, up to and with `]`.
  mutating func characterClass() throws(PatternError) -> CodePointSet {
    let opened = offset - 1
    let isNegated = skip("^")
    var set = CodePointSet()
    while !skip("]") {
      guard peek != nil else {
        throw PatternError(problem: "the class is not closed", offset: opened)
      }
      let start = offset
      let first = try classAtom()
      let dash = offset
      guard skip("-"), peek != "]", peek != nil else {
        rewind(to: dash)
        set = set.union(first)
        continue
      }
      let last = try classAtom()
      guard let low = first.onlyMember, let high = last.onlyMember else {
        // Annex B: a dash beside a class escape stands for itself.
        set = set.union(first).union(last).union(CodePointSet("-"))
        continue
      }
      guard low <= high else {
        rewind(to: start)
        throw error("the range is the wrong way round")
      }
      set = set.union(CodePointSet([low...high]))
    }
    return isNegated ? set.negated : set
  }

  private mutating func classAtom() throws(PatternError) -> CodePointSet {
    guard let scalar = take() else { throw error("the class is not closed") }
    guard scalar == "\\" else { return CodePointSet(scalar) }
    if skip("b") { return CodePointSet("\u{8}") }
    return try characterEscape()
  }
}
