extension ChoiceSource {
  /// True in `hits` of `outOf` cases; false is the simpler choice.
  package mutating func chance(_ hits: UInt64, outOf total: UInt64) -> Bool {
    let isHit = roll(total).map { $0 < hits }
    return below(2, preferring: isHit.map { $0 ? 1 : 0 }) == 1
  }

  /// An index into a list of `count` elements, which must not be empty; the first is the simplest.
  package mutating func index(below count: Int) -> Int {
    Int(below(UInt64(max(count, 1))))
  }

  /// An element of a list, or nil where it is empty; the first is the simplest.
  package mutating func element<Elements: RandomAccessCollection>(
    of elements: Elements
  ) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: index(below: elements.count))]
  }

  /// The index of one of several weights, in proportion to them; put the simplest first.
  package mutating func weighted(_ weights: [UInt64]) -> Int {
    var preference: Int?
    if var rest = roll(weights.reduce(0, +)) {
      preference = weights.firstIndex { weight in
        if rest < weight { return true }
        rest -= weight
        return false
      }
    }
    return Int(below(UInt64(weights.count), preferring: preference.map { UInt64($0) }))
  }

  /// A number from 0 to `bound - 1`: below `usual` most often, sometimes the largest, sometimes anywhere.
  package mutating func count(below bound: Int, usually usual: Int) -> Int {
    let bound = UInt64(max(bound, 1))
    let near = min(UInt64(max(usual, 1)), bound)
    let preference: UInt64? =
      switch roll(16) {
      case nil: nil
      case 0: bound - 1
      case 1, 2: roll(bound)
      default: roll(near)
      }
    return Int(below(bound, preferring: preference))
  }
}
