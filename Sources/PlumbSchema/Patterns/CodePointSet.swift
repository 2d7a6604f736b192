/// A set of code points: ranges, Unicode properties, and whether all of that is meant negated.
package struct CodePointSet: Hashable, Sendable {
  /// Sorted, without overlap.
  package private(set) var ranges: [ClosedRange<UInt32>]
  package private(set) var properties: [UnicodeProperty]
  package private(set) var isNegated: Bool

  package init(
    _ ranges: [ClosedRange<UInt32>] = [], properties: [UnicodeProperty] = [],
    isNegated: Bool = false
  ) {
    self.ranges = Self.normalized(ranges)
    self.properties = properties
    self.isNegated = isNegated
  }

  package init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

  package func contains(_ codePoint: UInt32) -> Bool {
    let isIn = isInRanges(codePoint) || properties.contains { $0.contains(codePoint) }
    return isIn != isNegated
  }

  /// The only member, or nil where there are more or none.
  package var onlyMember: UInt32? {
    guard !isNegated, properties.isEmpty, ranges.count == 1, ranges[0].count == 1 else {
      return nil
    }
    return ranges[0].lowerBound
  }

  /// The members up to a code point as ranges, whatever the set is made of; surrogates are left out.
  package func members(through last: UInt32) -> [ClosedRange<UInt32>] {
    var members: [ClosedRange<UInt32>] = []
    for codePoint in 0...last where Unicode.Scalar(codePoint) != nil && contains(codePoint) {
      if let end = members.last, end.upperBound + 1 == codePoint {
        members[members.count - 1] = end.lowerBound...codePoint
      } else {
        members.append(codePoint...codePoint)
      }
    }
    return members
  }

  var negated: CodePointSet {
    CodePointSet(ranges, properties: properties, isNegated: !isNegated)
  }

  /// Both sets in one; a negated set with properties becomes one negated property.
  func union(_ other: CodePointSet) -> CodePointSet {
    let (a, b) = (resolved, other.resolved)
    return CodePointSet(a.ranges + b.ranges, properties: a.properties + b.properties)
  }

  /// The same set, not negated.
  private var resolved: CodePointSet {
    guard isNegated else { return self }
    guard properties.isEmpty else {
      return CodePointSet(properties: [.complement(of: self.negated)])
    }
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
    return CodePointSet(gaps)
  }

  private func isInRanges(_ codePoint: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < codePoint { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= codePoint
  }

  private static func normalized(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    guard ranges.count > 1 else { return ranges }
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension CodePointSet {
  /// `\d` (ECMA-262 §22.2.1, CharacterClassEscape): ASCII only.
  static let digits = CodePointSet([0x30...0x39])
  /// `\w`: ASCII letters, digits and the underscore.
  static let wordCharacters = CodePointSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// `\s`: WhiteSpace and LineTerminator (ECMA-262 §12.2, §12.3).
  static let spaces = CodePointSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// What `.` leaves out.
  static let lineTerminators = CodePointSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
}
