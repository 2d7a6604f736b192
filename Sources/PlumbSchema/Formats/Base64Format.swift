/// `byte` (OpenAPI 3.0.3 §4.4): Base64 of RFC 4648 §4, padded.
enum Base64Format {
  static func accepts(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count % 4 == 0 else { return false }
    let padding = bytes.suffix(2).count { $0 == UInt8(ascii: "=") }
    guard padding < 2 || bytes.last == UInt8(ascii: "=") else { return false }
    return bytes.dropLast(padding).allSatisfy { byte in
      byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }
  }
}
