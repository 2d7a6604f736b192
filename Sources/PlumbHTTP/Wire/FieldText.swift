/// The characters of field lines (RFC 9110 §5.5, §5.6.2).
enum FieldText {
  /// Whether the byte may stand in a token: a method, a field name.
  @inline(__always)
  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
    default: false
    }
  }

  /// Whether the byte may stand in a field value: anything but control characters, of which only tab may.
  @inline(__always)
  static func isValueByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x09
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  /// The text of bytes from the wire: UTF-8 where they are, else ISO-8859-1, so that no byte is lost.
  static func decode(_ bytes: Span<UInt8>) -> String {
    if let valid = try? UTF8Span(validating: bytes) { return String(copying: valid) }
    var text = ""
    text.unicodeScalars.reserveCapacity(bytes.count)
    for index in bytes.indices { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return text
  }

  /// The range without the white space at both ends.
  static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The elements of a comma-separated list in lower case, empty ones left out (RFC 9110 §5.6.1).
  static func listElements(_ values: [String]) -> [String] {
    var elements: [String] = []
    for value in values {
      for part in value.utf8.split(separator: 0x2C) {
        let bytes = Array(part)
        let range = trimmed(bytes.indices, of: bytes.span)
        if range.isEmpty { continue }
        elements.append(decode(bytes.span.extracting(range)).lowercased())
      }
    }
    return elements
  }
}
