/// `uuid` (RFC 4122 §3): 8-4-4-4-12 hexadecimal digits, upper or lower case.
enum UUIDFormat {
  static func accepts(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count == 36 else { return false }
    for index in bytes.indices {
      switch index {
      case 8, 13, 18, 23: guard bytes[index] == 0x2D else { return false }
      default: guard bytes[index].isHexDigit else { return false }
      }
    }
    return true
  }
}
