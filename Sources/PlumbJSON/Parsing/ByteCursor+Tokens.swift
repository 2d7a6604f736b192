extension ByteCursor {
  /// Steps over the four white space characters of RFC 8259 §2.
  @inline(__always)
  mutating func skipWhitespace() {
    while byte <= 0x20 {
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: offset &+= 1
      default: return
      }
    }
  }

  /// Steps over one byte and the white space behind it.
  @inline(__always)
  mutating func step() {
    offset &+= 1
    skipWhitespace()
  }

  /// Reads `true`, `false` or `null`.
  mutating func word(
    expecting expectation: JSONError.Expectation
  ) throws(JSONParser.Failure) -> JSON {
    let first = offset
    while isLetter(byte) || offset > first && isDigit(byte) { offset &+= 1 }
    guard offset > first else { throw unexpected(expectation) }
    switch asciiText(first..<offset) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let word:
      // A word of any length may stand here: as much as a reader needs is quoted.
      let shown = word.utf8.count <= 20 ? word : word.prefix(20) + "…"
      throw JSONParser.Failure(reason: .unknownWord(shown), offset: first)
    }
  }

  /// Reads a number (RFC 8259 §6) and gives it as written.
  mutating func number() throws(JSONParser.Failure) -> String {
    let first = offset
    if byte == UInt8(ascii: "-") { offset &+= 1 }
    if byte == UInt8(ascii: "0") {
      offset &+= 1
      guard !isDigit(byte) else { throw JSONParser.Failure(reason: .leadingZero, offset: offset) }
    } else {
      try digits(expecting: .digitAfterMinus)
    }
    if byte == UInt8(ascii: ".") {
      offset &+= 1
      try digits(expecting: .digitAfterPoint)
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      offset &+= 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset &+= 1 }
      try digits(expecting: .digitOfExponent)
    }
    return asciiText(first..<offset)
  }

  @inline(__always)
  private mutating func digits(
    expecting expectation: JSONError.Expectation
  ) throws(JSONParser.Failure) {
    guard isDigit(byte) else { throw unexpected(expectation) }
    repeat { offset &+= 1 } while isDigit(byte)
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

extension ByteCursor {
  /// The failure of finding at the cursor something other than what was expected.
  @inline(never)
  func unexpected(_ expectation: JSONError.Expectation) -> JSONParser.Failure {
    failure { .unexpected(expectation, found: $0) }
  }

  /// A failure that names what stands at the cursor, or that this is no UTF-8.
  func failure(_ reason: (JSONError.Found) -> JSONError.Reason) -> JSONParser.Failure {
    guard !isAtEnd else { return JSONParser.Failure(reason: reason(.end), offset: offset) }
    // A code point has at most four bytes (RFC 3629 §3).
    let following = (offset..<min(offset + 4, count)).map { byte(at: $0) }
    var decoder = UTF8()
    var iterator = following.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return JSONParser.Failure(reason: .invalidUTF8(byte: byte), offset: offset)
    }
    return JSONParser.Failure(reason: reason(.character(scalar)), offset: offset)
  }
}
