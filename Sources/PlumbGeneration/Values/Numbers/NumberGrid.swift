/// The numbers allowed at a place, as a row of evenly spaced ones: `index × step`, for the indexes of a range.
///
/// `{"minimum": 1, "maximum": 2, "multipleOf": 0.25}` has the step 0.25 and the indexes 4 to 8.
struct NumberGrid: Hashable, Sendable {
  let step: Decimal
  let indexes: ClosedRange<Int128>
  /// The indexes that are tried more often than others.
  let edges: [Int128]

  func number(at index: Int128) -> Decimal {
    Decimal(index * step.coefficient, scale: step.scale)
  }
}

extension NumberGrid {
  /// Where nothing bounds a number, it stays in the range in which every JSON reader agrees (RFC 8259 §6).
  static let interoperable: Int128 = 9_007_199_254_740_991

  /// The coarsest row with a number in it, or nil where there is none with `Decimal.digits` digits.
  ///
  /// Where a fraction may have any digits it gets `digits` of them, or as many more as are needed.
  init?(_ bounds: NumberBounds, digits: Int = 0) {
    if let step = bounds.step {
      self.init(bounds, step: step)
      return
    }
    for scale in digits...(digits + 24) {
      if let grid = NumberGrid(bounds, step: Decimal(1, scale: scale)) {
        self = grid
        return
      }
    }
    return nil
  }

  private init?(_ bounds: NumberBounds, step: Decimal) {
    let scale = max(step.scale, bounds.lower?.value.scale ?? 0, bounds.upper?.value.scale ?? 0)
    guard let unit = step.coefficient(at: scale), unit > 0 else { return nil }
    var lowest: Int128?
    var highest: Int128?
    if let lower = bounds.lower {
      guard let edge = lower.value.coefficient(at: scale) else { return nil }
      let index = edge.dividedRoundingUp(by: unit)
      lowest = lower.isExclusive && index * unit == edge ? index + 1 : index
    }
    if let upper = bounds.upper {
      guard let edge = upper.value.coefficient(at: scale) else { return nil }
      let index = edge.dividedRoundingDown(by: unit)
      highest = upper.isExclusive && index * unit == edge ? index - 1 : index
    }
    let reach = max(1, Self.interoperable.dividedRoundingDown(by: max(1, step.coefficient)))
    let from = lowest ?? min(-reach, (highest ?? 0) - reach)
    let to = highest ?? max(reach, from + reach)
    guard from <= to else { return nil }
    self.init(step: step, indexes: from...to, edges: Self.edges(of: from...to))
  }
}

extension Int128 {
  /// The quotient by a positive number, towards negative infinity.
  func dividedRoundingDown(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The quotient by a positive number, towards positive infinity.
  func dividedRoundingUp(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}
