extension String {
  /// The text with everything that cannot be seen, or that would act on a terminal or reorder the line, spelled out.
  ///
  /// Escape is `\u{1B}`, a right-to-left override `\u{202E}`, a line break `\n` unless lines are kept (tabs are kept
  /// with them). What comes from a server passes through here before it is shown anywhere.
  package func visible(keepingLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: { $0.isHidden }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\t":
        if keepingLines {
          text.unicodeScalars.append(scalar)
        } else {
          text += scalar == "\n" ? "\\n" : "\\t"
        }
      case "\r": text += "\\r"
      case _ where scalar.isHidden:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text with at most `limit` characters, the last an ellipsis where it was cut.
  func shortened(to limit: Int) -> String {
    count <= limit ? self : String(prefix(max(limit - 1, 0))) + "…"
  }
}

extension Unicode.Scalar {
  /// Controls, bidirectional formatting, invisible separators, and what XML 1.0 §2.2 forbids.
  fileprivate var isHidden: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
