/// Code points that are allowed in a label beside certain others only (RFC 5892 appendix A).
enum ContextRules {
  /// Whether the code point may stand there, or nil where no such rule speaks about it.
  static func answer(at index: Int, in label: [Unicode.Scalar]) -> Bool? {
    let before = index > 0 ? label[index - 1] : nil
    let after = index + 1 < label.count ? label[index + 1] : nil
    switch label[index].value {
    case 0x200C: return isVirama(before) || isBetweenJoining(index, label)
    case 0x200D: return isVirama(before)
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after.map { isGreek($0.value) } ?? false
    case 0x5F3, 0x5F4: return before.map { isHebrew($0.value) } ?? false
    case 0x30FB: return label.contains { isJapanese($0.value) }
    case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
    default: return nil
    }
  }

  private static func isVirama(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.canonicalCombiningClass == .virama
  }

  /// Whether letters that join towards it stand on both sides, marks stepped over.
  private static func isBetweenJoining(_ index: Int, _ label: [Unicode.Scalar]) -> Bool {
    let before = label[..<index].last { $0.properties.generalCategory != .nonspacingMark }
    let after = label[(index + 1)...].first { $0.properties.generalCategory != .nonspacingMark }
    guard let before, let after else { return false }
    return isJoining(before.value) && !joinsToTheRightOnly(before.value) && isJoining(after.value)
  }

  /// Letters of Arabic, Syriac, N'Ko and Mandaic, which have joined forms.
  private static func isJoining(_ value: UInt32) -> Bool {
    switch value {
    case 0x620, 0x622...0x63F, 0x641...0x64A, 0x66E...0x66F, 0x671...0x673, 0x675...0x6D3, 0x6D5,
      0x6FA...0x6FC, 0x6FF, 0x710, 0x712...0x72F, 0x74D...0x77F, 0x7CA...0x7EA, 0x840...0x858,
      0x8A0...0x8C7:
      true
    default: false
    }
  }

  /// Alef, dal, reh, waw and the letters formed like them.
  private static func joinsToTheRightOnly(_ value: UInt32) -> Bool {
    switch value {
    case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677,
      0x688...0x699, 0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2...0x6D3, 0x6D5, 0x6EE...0x6EF,
      0x710, 0x715...0x719, 0x71E, 0x728, 0x72A, 0x72C, 0x72F:
      true
    default: false
    }
  }

  private static func isGreek(_ value: UInt32) -> Bool {
    (0x370...0x3FF).contains(value) || (0x1F00...0x1FFF).contains(value)
  }

  private static func isHebrew(_ value: UInt32) -> Bool {
    (0x591...0x5F4).contains(value) || (0xFB1D...0xFB4F).contains(value)
  }

  /// Hiragana, Katakana or Han, the middle dot itself not counted.
  private static func isJapanese(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3005, 0x3007,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3134F:
      true
    default: false
    }
  }
}
