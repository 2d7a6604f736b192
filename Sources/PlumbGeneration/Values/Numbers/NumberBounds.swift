/// What a number at a place has to keep, taken from all schemas that apply there.
struct NumberBounds: Hashable, Sendable {
  /// The end of a range.
  struct Bound: Hashable, Sendable {
    let value: Decimal
    let isExclusive: Bool
  }

  var lower: Bound?
  var upper: Bound?
  /// The distance of allowed numbers from each other; nil where there is none.
  var step: Decimal?

  /// Keeps the tighter of two lower bounds.
  mutating func raise(to value: Decimal, isExclusive: Bool) {
    let bound = Bound(value: value, isExclusive: isExclusive)
    guard let lower else { return self.lower = bound }
    if let order = value.compared(to: lower.value), order > 0 || order == 0 && isExclusive {
      self.lower = bound
    }
  }

  /// Keeps the tighter of two upper bounds.
  mutating func lowerMaximum(to value: Decimal, isExclusive: Bool) {
    let bound = Bound(value: value, isExclusive: isExclusive)
    guard let upper else { return self.upper = bound }
    if let order = value.compared(to: upper.value), order < 0 || order == 0 && isExclusive {
      self.upper = bound
    }
  }

  /// Allows only multiples of a number as well: the step becomes the least common multiple.
  ///
  /// - Returns: false where that multiple has more digits than are kept.
  mutating func require(multipleOf value: Decimal) -> Bool {
    guard value.coefficient > 0 else { return false }
    guard let step else {
      self.step = value
      return true
    }
    let scale = max(step.scale, value.scale)
    guard let a = step.coefficient(at: scale), let b = value.coefficient(at: scale) else {
      return false
    }
    var (divisor, rest) = (a, b)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let (product, overflows) = (a / divisor).multipliedReportingOverflow(by: b)
    guard !overflows, product < Decimal.power(Decimal.digits) else { return false }
    self.step = Decimal(product, scale: scale)
    return true
  }
}

extension Decimal {
  /// Below, at or above another number as -1, 0 or 1; nil where both do not fit one scale.
  func compared(to other: Decimal) -> Int? {
    let common = max(scale, other.scale)
    guard let a = coefficient(at: common), let b = other.coefficient(at: common) else { return nil }
    return a < b ? -1 : a > b ? 1 : 0
  }
}
