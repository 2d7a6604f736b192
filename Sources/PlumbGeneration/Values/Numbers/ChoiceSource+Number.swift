extension ChoiceSource {
  /// An index of a row of numbers: near its start most often, at an edge often, anywhere sometimes.
  mutating func index(in grid: NumberGrid) -> Int128 {
    let range = grid.indexes
    let start = NumberGrid.simplest(in: range)
    return integer(in: range, from: start, preferring: preference(in: grid, from: start))
  }

  private mutating func preference(in grid: NumberGrid, from start: Int128) -> Int128? {
    guard let roll = roll(16) else { return nil }
    switch roll {
    case 0..<6:
      let room = min(grid.indexes.upperBound - start, 63)
      return start + Int128(self.roll(UInt64(room) + 1) ?? 0)
    case 6..<11:
      return grid.edges[Int(self.roll(UInt64(grid.edges.count)) ?? 0)]
    default:
      return nil
    }
  }
}

extension NumberGrid {
  /// The index a person would begin with: 1 where it is allowed, else the nearest to it.
  static func simplest(in range: ClosedRange<Int128>) -> Int128 {
    min(max(1, range.lowerBound), range.upperBound)
  }

  /// The ends of the range and their neighbours, zero and its neighbours, powers of two and theirs; those in the range.
  static func edges(of range: ClosedRange<Int128>) -> [Int128] {
    var edges = [range.lowerBound, range.upperBound]
    for near in [range.lowerBound + 1, range.upperBound - 1, 0, 1, -1] { edges.append(near) }
    for bits in [7, 8, 15, 16, 31, 32, 53, 63] {
      let power = (1 as Int128) << bits
      edges += [power - 1, power, power + 1, -power, -power - 1]
    }
    return edges.filter(range.contains)
  }
}
