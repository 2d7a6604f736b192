/// `idn-hostname` (RFC 5890 §2.3.2.3): labels in their own letters, each of which has an ASCII form that fits.
enum InternationalHostnameFormat {
  static func accepts(_ text: String) -> Bool {
    let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      separators.contains($0)
    }
    .map(Array.init)
    var length = labels.count - 1
    for label in labels {
      guard let size = encodedLength(of: label) else { return false }
      length += size
    }
    return length <= HostnameFormat.maxLength && InternationalLabel.keepsDirection(labels)
  }

  /// RFC 3490 §3.1: what counts as a dot.
  private static let separators: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]

  /// The octets of a label's ASCII form, or nil where it is no label.
  private static func encodedLength(of label: [Unicode.Scalar]) -> Int? {
    if label.allSatisfy(\.isASCII) {
      let bytes = label.map { UInt8(truncatingIfNeeded: $0.value) }
      return HostnameFormat.isLabel(bytes) ? bytes.count : nil
    }
    guard InternationalLabel.isValid(label), let encoded = Punycode.encoded(label),
      encoded.count + 4 <= 63
    else { return nil }
    return encoded.count + 4
  }
}
