/// The classes of bytes that the grammars of the formats are made of (RFC 5234 appendix B.1).
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  var isLetterOrDigit: Bool { isLetter || isDigit }
}

extension Sequence<UInt8> {
  /// The decimal number that the bytes write, or nil where one is no digit or there are more than 18.
  var decimal: Int? {
    var value = 0
    var count = 0
    for byte in self {
      guard byte.isDigit, count < 18 else { return nil }
      value = value * 10 + Int(byte & 0x0F)
      count += 1
    }
    return count > 0 ? value : nil
  }
}
