/// A place in a JSON value as the names and indices that lead to it (RFC 6901).
///
/// `/members/0/a~1b` has the tokens `members`, `0` and `a/b`; `""` is the root. Tokens are compared code point by
/// code point.
package struct JSONPointer: Sendable {
  package let tokens: [String]

  package init(_ tokens: [String] = []) {
    self.tokens = tokens
  }

  /// The place of the whole value.
  package static let root = JSONPointer()

  /// Reads the written form; nil where it neither is empty nor begins with `/`, or holds a `~` not followed by `0` or `1`.
  package init?(parsing text: String) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in text.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens)
  }

  package func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }

  package func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// This place with the tokens of another behind it.
  package func appending(_ relative: JSONPointer) -> JSONPointer {
    JSONPointer(tokens + relative.tokens)
  }

  /// The place that holds this one, or nil for the root.
  package var parent: JSONPointer? {
    tokens.isEmpty ? nil : JSONPointer(Array(tokens.dropLast()))
  }

  /// Whether this place is `other` or holds it.
  package func isPrefix(of other: JSONPointer) -> Bool {
    other.relative(to: self) != nil
  }

  /// What leads from `ancestor` to this place, or nil where it does not lie in there.
  package func relative(to ancestor: JSONPointer) -> JSONPointer? {
    guard tokens.starts(with: ancestor.tokens, by: { $0.hasSameCodePoints(as: $1) }) else {
      return nil
    }
    return JSONPointer(Array(tokens.dropFirst(ancestor.tokens.count)))
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The written form, `""` for the root.
  package var description: String {
    tokens.reduce(into: "") { text, token in
      text += "/"
      text += token.utf8.contains(where: Self.mustBeEscaped) ? Self.escaped(token) : token
    }
  }

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/")
  }

  /// RFC 6901 §3: `~` is written `~0` and `/` is written `~1`.
  private static func escaped(_ token: String) -> String {
    var bytes: [UInt8] = []
    for byte in token.utf8 {
      switch byte {
      case UInt8(ascii: "~"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "0")]
      case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescape(_ part: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var part = part.makeIterator()
    while let byte = part.next() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch part.next() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The index that a token names in an array: `0`, or digits without a leading zero (RFC 6901 §4).
  static func index(_ token: String) -> Int? {
    let digits = token.utf8
    guard digits.allSatisfy({ $0 &- 0x30 < 10 }), digits.count == 1 || digits.first != 0x30 else {
      return nil
    }
    return Int(token)
  }
}

extension JSONPointer: Hashable {
  package static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.elementsEqual(right.tokens) { $0.hasSameCodePoints(as: $1) }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(tokens.count)
    for token in tokens { token.hashCodePoints(into: &hasher) }
  }
}

extension JSONPointer: Comparable {
  /// A place comes before those inside it; indices are in numeric order, names in that of their code points.
  package static func < (left: JSONPointer, right: JSONPointer) -> Bool {
    for (a, b) in zip(left.tokens, right.tokens) where !a.hasSameCodePoints(as: b) {
      if let a = index(a), let b = index(b) { return a < b }
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return left.tokens.count < right.tokens.count
  }
}
