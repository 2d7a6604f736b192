extension ChoiceSource {
  /// A whole number of a closed range, written down as its distance from the number of the range nearest to `start`.
  ///
  /// A preference is what a random source takes instead of drawing, where it lies in the range.
  package mutating func integer(
    in range: ClosedRange<Int128>, from start: Int128 = 0, preferring preference: Int128? = nil
  ) -> Int128 {
    let start = min(max(start, range.lowerBound), range.upperBound)
    let preference = preference.flatMap { range.contains($0) ? $0 : nil }
    let rooms = (
      above: range.upperBound.distance(above: start), below: start.distance(above: range.lowerBound)
    )
    let isBelow = rooms.below > 0 && (rooms.above == 0 || side(preference.map { $0 < start }))
    let wanted = preference.map { $0.distance(above: start) }
    if isBelow {
      return start
        &- Int128(truncatingIfNeeded: wide(upTo: rooms.below, preferring: wanted.map { 0 &- $0 }))
    }
    return start &+ Int128(truncatingIfNeeded: wide(upTo: rooms.above, preferring: wanted))
  }

  /// Whether the number lies below the start: a choice of its own, so that shrinking can flip it.
  private mutating func side(_ preference: Bool?) -> Bool {
    below(2, preferring: preference.map { $0 ? 1 : 0 }) == 1
  }

  /// A number from 0 to `bound`, made of two choices where it does not fit one.
  private mutating func wide(upTo bound: UInt128, preferring preference: UInt128?) -> UInt128 {
    if bound < UInt128(UInt64.max) {
      return UInt128(below(UInt64(bound) + 1, preferring: preference.map { UInt64(clamping: $0) }))
    }
    let rooms = min(bound >> 63, UInt128(UInt64.max) - 1)
    let high = below(UInt64(rooms) + 1, preferring: preference.map { UInt64(clamping: $0 >> 63) })
    let mask: UInt128 = 1 << 63 - 1
    let low = below(1 << 63, preferring: preference.map { UInt64($0 & mask) })
    return min(UInt128(high) << 63 | UInt128(low), bound)
  }
}

extension Int128 {
  /// How far this number lies above another, modulo 2^128.
  fileprivate func distance(above lower: Int128) -> UInt128 {
    UInt128(truncatingIfNeeded: self &- lower)
  }
}
