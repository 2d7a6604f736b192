/// The text form of a UUID: 8-4-4-4-12 hexadecimal digits (RFC 9562 §4).
enum UUIDText {
  /// Places of the hyphens, 0 is the first character.
  private static let hyphens: [Int] = [8, 13, 18, 23]
  private static let length = 36
  private static let digits = Array("0123456789abcdef".utf8)

  static func value(of text: String) -> UInt128? {
    guard text.utf8.count == length else { return nil }
    var value: UInt128 = 0
    for (place, byte) in text.utf8.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = digit(byte) else { return nil }
        value = value << 4 | UInt128(digit)
      }
    }
    return value
  }

  /// The text in small letters.
  static func text(of value: UInt128) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for nibble in 0..<32 {
      if hyphens.contains(bytes.count) { bytes.append(UInt8(ascii: "-")) }
      bytes.append(digits[Int(truncatingIfNeeded: value >> UInt128(4 * (31 - nibble))) & 0xF])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
