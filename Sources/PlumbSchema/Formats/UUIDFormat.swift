/// `uuid` (RFC 4122 §3): 8-4-4-4-12 hexadecimal digits, upper or lower case.
enum UUIDFormat {
  static func accepts(_ text: String) -> Bool {
    guard text.utf8.count == 36 else { return false }
    for (index, byte) in text.utf8.enumerated() {
      switch index {
      case 8, 13, 18, 23: guard byte == 0x2D else { return false }
      default: guard byte.isHexDigit else { return false }
      }
    }
    return true
  }
}
