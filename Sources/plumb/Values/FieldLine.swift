import PlumbHTTP

/// A header field as users write it: `Name: value`.
enum FieldLine {
  static let expected = "a field such as 'Accept-Language: de'"

  /// Fields that carry secrets, which must not stand in an argument.
  private static let secret = ["Authorization", "Proxy-Authorization", "Cookie"]
  /// Fields that frame or address the message.
  private static let reserved = ["Host", "Content-Length", "Transfer-Encoding", "Connection"]

  /// One field whose name is a token (RFC 9110 §5.1) and whose value has no control character (§5.5).
  static func parse(_ text: String) throws(UsageError.Reason) -> HTTPFields.Field {
    let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    let name = String(text[..<colon])
    if let secret = secret.first(where: { $0.isSameFieldName(as: name) }) {
      throw .secret("the value of \(secret)")
    }
    if let reserved = reserved.first(where: { $0.isSameFieldName(as: name) }) {
      throw .reservedField(reserved)
    }
    guard colon < text.endIndex, !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
      throw .badValue(text, expected: expected)
    }
    let value = text[text.utf8.index(after: colon)...].utf8.drop { $0 == 0x20 || $0 == 0x09 }
    let trimmed = String(Substring(value)).trimmingTrailingBlanks
    guard trimmed.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      throw .badValue(text, expected: expected)
    }
    return HTTPFields.Field(name: name, value: trimmed)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while let last = text.utf8.last, last == 0x20 || last == 0x09 {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
