/// `uri`, `uri-reference` (RFC 3986) and `iri`, `iri-reference` (RFC 3987), by their grammar.
enum URIFormat {
  static func isURI(_ text: String, international: Bool) -> Bool {
    URIParts(text).scheme != nil && isReference(text, international: international)
  }

  static func isReference(_ text: String, international: Bool) -> Bool {
    let parts = URIParts(text)
    let grammar = Grammar(isInternational: international)
    guard grammar.accepts(parts.path, besides: ":@/"),
      grammar.accepts(parts.query ?? "", besides: ":@/?", isQuery: true),
      grammar.accepts(parts.fragment ?? "", besides: ":@/?"),
      accepts(authority: parts.authority, grammar)
    else { return false }
    if parts.scheme == nil, parts.authority == nil {
      // RFC 3986 §4.2: a colon in the first segment would read as a scheme.
      return !parts.path.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
    }
    return parts.authority == nil || parts.path.isEmpty || parts.path.utf8.first == 0x2F
  }

  private static func accepts(authority: Substring?, _ grammar: Grammar) -> Bool {
    guard var rest = authority?.unicodeScalars else { return true }
    if let at = rest.lastIndex(of: "@") {
      guard grammar.accepts(Substring(rest[..<at]), besides: ":") else { return false }
      rest = rest[rest.index(after: at)...]
    }
    if rest.first == "[" {
      guard let close = rest.firstIndex(of: "]") else { return false }
      let literal = rest[rest.index(after: rest.startIndex)..<close]
      return isAddress(Substring(literal)) && isPort(Substring(rest[rest.index(after: close)...]))
    }
    let colon = rest.firstIndex(of: ":") ?? rest.endIndex
    return grammar.accepts(Substring(rest[..<colon]), besides: "")
      && isPort(Substring(rest[colon...]))
  }

  private static func isAddress(_ literal: Substring) -> Bool {
    let bytes = literal.utf8
    guard let first = bytes.first, first | 0x20 == UInt8(ascii: "v") else {
      return AddressFormats.isIPv6(bytes)
    }
    // IPvFuture: version in hexadecimal, a dot, then an address of any kind.
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: "."), maxSplits: 1)
    return parts.count == 2 && parts[0].allSatisfy(\.isHexDigit)
      && parts[1].allSatisfy { $0.isUnreserved || $0.isSubDelimiter || $0 == UInt8(ascii: ":") }
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty
      || text.utf8.first == UInt8(ascii: ":") && text.utf8.dropFirst().allSatisfy(\.isDigit)
  }
}

/// Which characters a part of a URI or IRI may have.
private struct Grammar {
  let isInternational: Bool

  func accepts(_ text: Substring, besides extra: String, isQuery: Bool = false) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else {
        guard isInternational, isInternationalCharacter(scalar, isQuery) else { return false }
        continue
      }
      if byte == UInt8(ascii: "%") {
        guard let high = scalars.next(), let low = scalars.next(), isHex(high), isHex(low) else {
          return false
        }
        continue
      }
      guard byte.isUnreserved || byte.isSubDelimiter || extra.utf8.contains(byte) else {
        return false
      }
    }
    return true
  }

  private func isHex(_ scalar: Unicode.Scalar) -> Bool {
    UInt8(exactly: scalar.value)?.isHexDigit ?? false
  }

  /// `ucschar`, and in a query `iprivate` (RFC 3987 §2.2).
  private func isInternationalCharacter(_ scalar: Unicode.Scalar, _ isQuery: Bool) -> Bool {
    switch scalar.value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0xEFFFF:
      scalar.value & 0xFFFF < 0xFFFE && !(0xE0000..<0xE1000).contains(scalar.value)
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: isQuery
    default: false
    }
  }
}

extension UInt8 {
  /// RFC 3986 §2.3.
  var isUnreserved: Bool { isLetterOrDigit || "-._~".utf8.contains(self) }
  /// RFC 3986 §2.2.
  var isSubDelimiter: Bool { "!$&'()*+,;=".utf8.contains(self) }
}
