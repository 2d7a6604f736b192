/// `email` (RFC 5321 §4.1.2, Mailbox) and `idn-email` (RFC 6531 §3.3).
enum EmailFormat {
  static func accepts(_ text: String, international: Bool) -> Bool {
    // The domain has no "@", a quoted local part may have.
    guard let at = text.unicodeScalars.lastIndex(of: "@") else { return false }
    return isLocalPart(text.unicodeScalars[..<at], international)
      && isDomain(text[text.unicodeScalars.index(after: at)...], international)
  }

  private static func isLocalPart(_ text: Substring.UnicodeScalarView, _ international: Bool)
    -> Bool
  {
    if text.first == "\"" {
      return text.count >= 2 && text.last == "\""
        && isQuoted(text.dropFirst().dropLast(), international)
    }
    return text.allPieces(between: ".") { atom in
      !atom.isEmpty
        && atom.allSatisfy { scalar in
          guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else { return international }
          return byte.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }
  }

  private static func isQuoted(_ text: Substring.UnicodeScalarView, _ international: Bool)
    -> Bool
  {
    var rest = text
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        guard let escaped = rest.popFirst(), (0x20...0x7E).contains(escaped.value) else {
          return false
        }
      } else if scalar.value > 0x7E {
        guard international, scalar.value > 0x7F else { return false }
      } else {
        guard scalar.value >= 0x20, scalar != "\"" else { return false }
      }
    }
    return true
  }

  private static func isDomain(_ text: Substring, _ international: Bool) -> Bool {
    if text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") {
      let literal = text.utf8.dropFirst().dropLast()
      let tag = "IPv6:".utf8
      return literal.starts(with: tag)
        ? AddressFormats.isIPv6(literal.dropFirst(tag.count)) : AddressFormats.isIPv4(literal)
    }
    return international
      ? InternationalHostnameFormat.accepts(String(text)) : HostnameFormat.accepts(text.utf8)
  }
}
