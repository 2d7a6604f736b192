/// `hostname` (RFC 1123 §2.1, RFC 5890 §2.3.2.1): labels of letters, digits and inner hyphens; A-labels that decode.
enum HostnameFormat {
  /// The octets of a whole name without its root dot (RFC 1035 §3.1).
  static let maxLength = 253

  static func accepts(_ text: String) -> Bool {
    accepts(text.utf8)
  }

  static func accepts(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    (1...maxLength).contains(bytes.count)
      && bytes.allPieces(between: UInt8(ascii: ".")) { isLabel($0) }
  }

  static func isLabel(_ label: some BidirectionalCollection<UInt8>) -> Bool {
    guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"),
      label.last != UInt8(ascii: "-"),
      label.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") })
    else { return false }
    guard isMarkedAsEncoded(label) else { return true }
    guard let decoded = Punycode.decoded(label.dropFirst(4)),
      decoded.contains(where: { !$0.isASCII }),
      Punycode.encoded(decoded)?.elementsEqual(label.dropFirst(4).map(lowercased)) == true
    else { return false }
    return InternationalLabel.isValid(decoded) && InternationalLabel.keepsDirection([decoded])
  }

  static func isMarkedAsEncoded(_ label: some Collection<UInt8>) -> Bool {
    label.starts(with: "xn--".utf8) { lowercased($0) == $1 }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
