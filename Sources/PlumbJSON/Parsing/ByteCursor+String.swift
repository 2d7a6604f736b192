extension ByteCursor {
  /// Reads a string from behind its opening quotation mark to behind the closing one (RFC 8259 §7).
  @inline(__always)
  mutating func string() throws(JSONParser.Failure) -> String {
    let first = offset
    let isASCII = skipPlain()
    guard byte == UInt8(ascii: "\"") else { return try stringWithEscapes(from: first) }
    let range = first..<offset
    offset &+= 1
    return isASCII ? asciiText(range) : try checkedText(range)
  }

  /// Steps to the next quotation mark, backslash or control character, or the end; whether all before it is ASCII.
  @inline(__always)
  private mutating func skipPlain() -> Bool {
    var seen: UInt64 = 0
    while let word = word(at: offset) {
      let stops = Self.stops(in: word)
      guard stops == 0 else {
        let plain = stops.trailingZeroBitCount & ~7
        seen |= word & ((1 << plain) &- 1)
        offset &+= plain >> 3
        return seen & 0x8080_8080_8080_8080 == 0
      }
      seen |= word
      offset &+= 8
    }
    while !isAtEnd, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      seen |= UInt64(byte)
      offset &+= 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  /// Marks, in the high bit of each byte, those that end a plain run; above the lowest mark there may be false ones.
  ///
  /// Subtracting borrows into the high bit exactly where a byte is too small, as long as no lower byte borrowed.
  @inline(__always)
  private static func stops(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- (ones &* 0x20)) & ~word
    return (controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes)
      & (ones &* 0x80)
  }

  /// Goes on reading a string whose first plain run ends at the cursor, but not with a quotation mark.
  @inline(never)
  private mutating func stringWithEscapes(from first: Int) throws(JSONParser.Failure) -> String {
    var decoded: [UInt8] = []
    var run = first
    while true {
      _ = try checkedText(run..<offset)
      copy(run..<offset, to: &decoded)
      switch byte {
      case UInt8(ascii: "\""):
        offset &+= 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        offset &+= 1
        try escape(into: &decoded)
      case let control:
        guard !isAtEnd else {
          throw JSONParser.Failure(reason: .unterminatedString, offset: offset)
        }
        throw JSONParser.Failure(reason: .controlCharacter(control), offset: offset)
      }
      run = offset
      _ = skipPlain()
    }
  }

  /// Reads what follows a backslash.
  private mutating func escape(into decoded: inout [UInt8]) throws(JSONParser.Failure) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      decoded.append(contentsOf: try unicodeEscape().utf8)
      return
    default:
      guard !isAtEnd else {
        throw JSONParser.Failure(reason: .unterminatedString, offset: offset)
      }
      throw failure { .unknownEscape($0) }
    }
    offset &+= 1
  }

  /// Reads the four digits behind a `u` at the cursor, and the second escape where they begin a surrogate pair.
  private mutating func unicodeEscape() throws(JSONParser.Failure) -> Character {
    let backslash = offset - 1
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    let lone = JSONParser.Failure(
      reason: .loneSurrogate(asciiText(backslash + 2..<offset)), offset: backslash)
    guard UTF16.isLeadSurrogate(first), byte == UInt8(ascii: "\\"),
      byte(at: offset + 1) == UInt8(ascii: "u")
    else { throw lone }
    offset &+= 1
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw lone }
    return Character(UTF16.decode(UTF16.EncodedScalar([first, second])))
  }

  /// Reads a `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(JSONParser.Failure) -> UInt16 {
    let backslash = offset - 1
    offset &+= 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONParser.Failure(reason: .incompleteUnicodeEscape, offset: backslash)
      }
      unit = unit << 4 | UInt16(digit)
      offset &+= 1
    }
    return unit
  }

  private func checkedText(_ range: Range<Int>) throws(JSONParser.Failure) -> String {
    do throws(InvalidUTF8) {
      return try text(range)
    } catch {
      throw JSONParser.Failure(
        reason: .invalidUTF8(byte: byte(at: error.offset)), offset: error.offset)
    }
  }
}
