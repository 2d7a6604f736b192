/// The five parts of a URI reference (RFC 3986 §3) where they stand in its text.
struct URIParts {
  private(set) var scheme: Substring?
  private(set) var authority: Substring?
  private(set) var path: Substring
  private(set) var query: Substring?
  private(set) var fragment: Substring?

  /// Splits any text; what is not of the grammar ends up in the path.
  ///
  /// By code points: as characters a delimiter with a combining mark behind it would be another one.
  init(_ text: String) {
    var rest = text.unicodeScalars[...]
    if let hash = rest.firstIndex(of: "#") {
      fragment = Substring(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = Substring(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(Substring(rest[..<colon])) {
      scheme = Substring(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".unicodeScalars) {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].firstIndex(of: "/") ?? rest.endIndex
      authority = Substring(rest[start..<end])
      rest = rest[end...]
    }
    path = Substring(rest)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B
        || byte == 0x2D || byte == 0x2E
    }
  }
}
