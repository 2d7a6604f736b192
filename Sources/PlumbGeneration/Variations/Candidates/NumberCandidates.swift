import PlumbJSON
import PlumbSchema

/// What to try where a number stands.
enum NumberCandidates {
  static func valid(_ shape: NumberShape, _ nodes: [SchemaNode]) -> [Candidate] {
    let (grid, range) = (shape.grid, shape.grid.indexes)
    var candidates: [Candidate] = []
    func offer(_ constraint: String, _ kind: String, at index: Int128) {
      guard range.contains(index) else { return }
      candidates.append(Candidate(constraint, kind, json(grid.number(at: index))))
    }
    if shape.bounds.lower != nil {
      offer(nodes.lowerKeyword, "at-minimum", at: range.lowerBound)
      offer(nodes.lowerKeyword, "above-minimum", at: range.lowerBound + 1)
    }
    if shape.bounds.upper != nil {
      offer(nodes.upperKeyword, "below-maximum", at: range.upperBound - 1)
      offer(nodes.upperKeyword, "at-maximum", at: range.upperBound)
    }
    for (kind, index) in [("zero", 0), ("one", 1), ("minus-one", -1)] as [(String, Int128)] {
      offer("type", kind, at: index)
    }
    if shape.bounds.upper == nil {
      if grid.step == Decimal(1) { offer("type", "beyond-int32", at: 1 << 31) }
      offer("type", "largest-interoperable", at: range.upperBound)
    }
    if shape.bounds.lower == nil { offer("type", "least-interoperable", at: range.lowerBound) }
    return shape.isInteger ? candidates : candidates + fractions(shape)
  }

  static func invalid(_ shape: NumberShape, _ nodes: [SchemaNode]) -> [Candidate] {
    let (grid, bounds) = (shape.grid, shape.bounds)
    var candidates: [Candidate] = []
    if let lower = bounds.lower {
      let kind = lower.isExclusive ? "at-exclusive-minimum" : "below-minimum"
      candidates.append(
        Candidate(nodes.lowerKeyword, kind, json(grid.number(at: grid.indexes.lowerBound - 1))))
      candidates.append(
        Candidate(nodes.lowerKeyword, "far-below-minimum", number("-9223372036854775809")))
    }
    if let upper = bounds.upper {
      let kind = upper.isExclusive ? "at-exclusive-maximum" : "above-maximum"
      candidates.append(
        Candidate(nodes.upperKeyword, kind, json(grid.number(at: grid.indexes.upperBound + 1))))
      candidates.append(
        Candidate(nodes.upperKeyword, "far-above-maximum", number("9223372036854775808")))
    }
    if shape.isInteger {
      candidates.append(Candidate("type", "fraction", json(between(grid))))
    }
    if nodes.contains(where: { $0.multipleOf != nil }), shape.bounds.step != nil {
      let neighbour = shape.isInteger ? beside(grid) : between(grid)
      candidates.append(Candidate("multipleOf", "not-a-multiple", json(neighbour)))
    }
    return candidates
  }

  private static func fractions(_ shape: NumberShape) -> [Candidate] {
    var candidates = [Candidate("type", "negative-zero", number("-0.0"))]
    if shape.bounds.step == nil {
      for (kind, digits) in [("fraction", 1), ("many-digits", 15)] {
        guard let grid = NumberGrid(shape.bounds, digits: digits) else { continue }
        let index = NumberGrid.simplest(in: grid.indexes)
        let odd = grid.indexes.contains(index + 2) ? index + 2 : index
        candidates.append(Candidate("type", kind, json(grid.number(at: odd))))
      }
    }
    candidates.append(Candidate("type", "exponent", number("1e1")))
    return candidates.filter { isInRange($0.value, shape.bounds) }
  }

  private static func isInRange(_ value: JSON?, _ bounds: NumberBounds) -> Bool {
    guard let decimal = value?.number.flatMap({ Decimal(text: $0.text) }) else { return false }
    let isAbove = bounds.lower.map { lower in
      decimal.compared(to: lower.value).map { $0 > 0 || $0 == 0 && !lower.isExclusive } ?? false
    }
    let isBelow = bounds.upper.map { upper in
      decimal.compared(to: upper.value).map { $0 < 0 || $0 == 0 && !upper.isExclusive } ?? false
    }
    return isAbove ?? true && isBelow ?? true
  }

  /// A number halfway between two of a row.
  private static func between(_ grid: NumberGrid) -> Decimal {
    let start = grid.number(at: NumberGrid.simplest(in: grid.indexes))
    return Decimal(start.coefficient * 10 + grid.step.coefficient * 5, scale: start.scale + 1)
  }

  /// The whole number beside one of a row.
  private static func beside(_ grid: NumberGrid) -> Decimal {
    let start = grid.number(at: NumberGrid.simplest(in: grid.indexes))
    return Decimal(start.coefficient + Decimal.power(start.scale), scale: start.scale)
  }

  private static func json(_ decimal: Decimal) -> JSON { number(decimal.text) }

  private static func number(_ text: String) -> JSON { .number(JSONNumber(unchecked: text)) }
}

extension [SchemaNode] {
  /// The keyword that bounds numbers from below.
  fileprivate var lowerKeyword: String {
    if contains(where: { $0.minimum != nil }) { return "minimum" }
    return contains { $0.exclusiveMinimum != nil } ? "exclusiveMinimum" : "format"
  }

  /// The keyword that bounds numbers from above.
  fileprivate var upperKeyword: String {
    if contains(where: { $0.maximum != nil }) { return "maximum" }
    return contains { $0.exclusiveMaximum != nil } ? "exclusiveMaximum" : "format"
  }
}
