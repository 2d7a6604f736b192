extension [UInt8] {
  /// Appends a string with its quotation marks; the one place where JSON is escaped (RFC 8259 §7).
  mutating func appendJSONString(_ text: String, _ style: JSONStyle) {
    append(UInt8(ascii: "\""))
    if style.escapesNonASCII || style.escapesForHTML {
      for scalar in text.unicodeScalars { appendEscaped(scalar, style) }
    } else {
      let start = count
      append(contentsOf: text.utf8)
      escape(from: start)
    }
    append(UInt8(ascii: "\""))
  }

  /// Rewrites from the first byte that must be escaped, which most texts do not have.
  ///
  /// Looking for it in the bytes that have been appended is faster than looking in the string.
  private mutating func escape(from start: Int) {
    var first = start
    while first < count, !Self.mustBeEscaped(self[first]) { first += 1 }
    guard first < count else { return }
    let rest = Array(self[first...])
    removeSubrange(first...)
    for byte in rest {
      if Self.mustBeEscaped(byte) { appendEscape(of: UInt16(byte)) } else { append(byte) }
    }
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar, _ style: JSONStyle) {
    let isSpecial =
      !scalar.isASCII && style.escapesNonASCII
      || style.escapesForHTML && Self.isSpecialInHTML(scalar)
    if isSpecial || Self.mustBeEscaped(scalar) {
      for unit in scalar.utf16 { appendEscape(of: unit) }
    } else {
      append(contentsOf: scalar.utf8)
    }
  }

  /// `<`, `>` and `&` could end a script element; the two separators end a line in old JavaScript.
  private static func isSpecialInHTML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "&", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && mustBeEscaped(UInt8(scalar.value))
  }

  private mutating func appendEscape(of unit: UInt16) {
    append(UInt8(ascii: "\\"))
    switch unit {
    case 0x22: append(UInt8(ascii: "\""))
    case 0x5C: append(UInt8(ascii: "\\"))
    case 0x08: append(UInt8(ascii: "b"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x09: append(UInt8(ascii: "t"))
    default:
      append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 0xF
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }
}
