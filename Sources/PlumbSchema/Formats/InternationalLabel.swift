/// The rules of an international label: which code points, where, and in which direction (RFC 5891 §4.2, RFC 5892).
///
/// Code points are judged by the Unicode data of the standard library; scripts, which it does not have, by their blocks.
enum InternationalLabel {
  static func isValid(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first != "-", label.last != "-", !isMark(first) else {
      return false
    }
    // RFC 5891 §4.2.3.1: "--" in third and fourth place marks an encoding.
    if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
    return label.indices.allSatisfy { isAllowed(at: $0, in: label) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isAllowed(at index: Int, in label: [Unicode.Scalar]) -> Bool {
    let scalar = label[index]
    if let answer = ContextRules.answer(at: index, in: label) { return answer }
    switch scalar.value {
    // RFC 5892 §2.6: exceptions.
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007, 0x2D: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    // RFC 5892 §2.9: old Hangul letters.
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
    default: break
    }
    let properties = scalar.properties
    guard !properties.changesWhenNFKCCaseFolded, !properties.isDefaultIgnorableCodePoint else {
      return false
    }
    switch properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }
}

extension InternationalLabel {
  /// Whether the labels of a name keep the rule of RFC 5893 §2, which applies once one of them reads right to left.
  static func keepsDirection(_ labels: [[Unicode.Scalar]]) -> Bool {
    let classes = labels.map { $0.map(Direction.init) }
    let isMixed = classes.joined().contains { $0 == .rightToLeft || $0 == .arabicNumber }
    return !isMixed || classes.allSatisfy(keepsDirection)
  }

  private enum Direction {
    case leftToRight, rightToLeft, number, arabicNumber, mark, neutral

    init(_ scalar: Unicode.Scalar) {
      switch (scalar.properties.generalCategory, scalar.value) {
      case (.nonspacingMark, _), (.enclosingMark, _): self = .mark
      case (_, 0x660...0x669), (_, 0x66B...0x66C), (_, 0x6DD): self = .arabicNumber
      case (_, 0x30...0x39), (_, 0x6F0...0x6F9): self = .number
      case (_, 0x2D), (_, 0x200C), (_, 0x200D): self = .neutral
      case (_, 0x590...0x8FF), (_, 0xFB1D...0xFDFF), (_, 0xFE70...0xFEFE),
        (_, 0x10800...0x10FFF), (_, 0x1E800...0x1EFFF):
        self = .rightToLeft
      default: self = .leftToRight
      }
    }
  }

  private static func keepsDirection(_ label: [Direction]) -> Bool {
    let last = label.last { $0 != .mark }
    switch label.first {
    case .rightToLeft:
      return !label.contains(.leftToRight)
        && !(label.contains(.number) && label.contains(.arabicNumber))
        && (last == .rightToLeft || last == .number || last == .arabicNumber)
    case .leftToRight:
      return !label.contains(.rightToLeft) && !label.contains(.arabicNumber)
        && (last == .leftToRight || last == .number)
    default: return false
    }
  }
}
