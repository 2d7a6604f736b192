/// `uri-template` (RFC 6570 §2): literals and `{…}` expressions.
enum URITemplateFormat {
  static func accepts(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{":
        guard let close = rest.firstIndex(of: "}"), isExpression(rest[..<close]) else {
          return false
        }
        rest = rest[rest.index(after: close)...]
      case "%":
        guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(isHex) else { return false }
        rest = rest.dropFirst(2)
      case "}", "\"", "<", ">", "\\", "^", "`", "|", "\u{0}"..."\u{20}", "\u{7F}"..."\u{9F}":
        return false
      default: break
      }
    }
    return true
  }

  private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
    var text = text
    if let first = text.first, "+#./;?&=,!@|".unicodeScalars.contains(first) {
      // The last five are reserved for extensions (§2.2): no processor knows them.
      guard "+#./;?&".unicodeScalars.contains(first) else { return false }
      text.removeFirst()
    }
    return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  /// A name, then `*` or `:` and a length from 1 to 9999.
  private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
    if text.last == "*" { return isName(text.dropLast()) }
    guard let colon = text.firstIndex(of: ":") else { return isName(text) }
    let length = text[text.index(after: colon)...]
    return isName(text[..<colon]) && (1...4).contains(length.count) && length.first != "0"
      && length.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isName(_ text: Substring.UnicodeScalarView) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      var rest = part
      guard !rest.isEmpty else { return false }
      while let scalar = rest.popFirst() {
        if scalar == "%" {
          guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy(isHex) else { return false }
          rest = rest.dropFirst(2)
        } else {
          guard let byte = UInt8(exactly: scalar.value), byte.isLetterOrDigit || scalar == "_"
          else { return false }
        }
      }
      return true
    }
  }

  private static func isHex(_ scalar: Unicode.Scalar) -> Bool {
    UInt8(exactly: scalar.value)?.isHexDigit ?? false
  }
}
