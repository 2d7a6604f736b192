import PlumbSchema

/// The code points a place of a pattern allows, those a person would type first.
struct CharacterChoice: Hashable, Sendable {
  /// Without overlap, plain ones first.
  let ranges: [ClosedRange<UInt32>]
  let count: Int
  /// How many of them are printable ASCII.
  let plainCount: Int

  init(_ set: CodePointSet) {
    let members = Self.members(of: set)
    var ranges: [ClosedRange<UInt32>] = []
    for wanted in Self.order {
      for range in members where range.overlaps(wanted) { ranges.append(range.clamped(to: wanted)) }
    }
    let plain = ranges.prefix { $0.upperBound < 0x7F && $0.lowerBound >= 0x20 }
    self.ranges = ranges
    count = ranges.reduce(0) { $0 + $1.count }
    plainCount = plain.reduce(0) { $0 + $1.count }
  }

  /// The code point of a number from 0 to `count - 1`.
  func scalar(_ number: Int) -> Unicode.Scalar {
    var rest = number
    for range in ranges {
      if rest < range.count {
        return Unicode.Scalar(range.lowerBound + UInt32(rest)) ?? "\u{FFFD}"
      }
      rest -= range.count
    }
    return "a"
  }

  /// Small letters, digits, capitals, other printable ASCII, everything else, and controls but NUL last.
  private static let order: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x30...0x39, 0x41...0x5A, 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E,
    0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0x1FFFD, 0x20000...0x2FFFD,
    0x01...0x1F, 0x7F...0x9F,
  ]

  /// What is asked of Unicode's tables one code point at a time is asked only up to here.
  private static let lastAsked: UInt32 = 0x2FFF

  private static func members(of set: CodePointSet) -> [ClosedRange<UInt32>] {
    guard set.isNegated || !set.properties.isEmpty else { return set.ranges }
    return set.members(through: lastAsked)
  }
}
