/// An integer of any size as decimal digits; as slow as that sounds, and exact.
///
/// It serves the rare number that fits no machine integer: exponents, sums and remainders of what servers may send.
struct WholeNumber: Hashable {
  /// Values 0 to 9, the highest place first, without leading zeros; empty for zero.
  let digits: [UInt8]
  /// False for zero.
  let isNegative: Bool

  init(digits: some Sequence<UInt8>, isNegative: Bool = false) {
    self.digits = Array(digits.drop { $0 == 0 })
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  init(_ value: Int) {
    self.init(digits: String(value.magnitude).utf8.map { $0 &- 0x30 }, isNegative: value < 0)
  }

  /// The value as a machine integer, or nil where it does not fit.
  var int: Int? {
    Int((isNegative ? "-" : "") + digitText)
  }

  /// The digits without the sign; `0` for zero.
  var digitText: String {
    digits.isEmpty ? "0" : String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }

  static prefix func - (value: WholeNumber) -> WholeNumber {
    WholeNumber(digits: value.digits, isNegative: !value.isNegative)
  }

  static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    if left.isNegative == right.isNegative {
      return WholeNumber(
        digits: sum(left.digits, right.digits), isNegative: left.isNegative)
    }
    return precedes(left.digits, right.digits)
      ? WholeNumber(
        digits: difference(right.digits, left.digits), isNegative: right.isNegative)
      : WholeNumber(digits: difference(left.digits, right.digits), isNegative: left.isNegative)
  }

  static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber { left + -right }

  /// Whether a sequence of digits is the magnitude of a multiple of this; takes digits × digits steps at most.
  func divides(_ dividend: some Sequence<UInt8>) -> Bool {
    // Eighteen digits and one more stay below 2^64.
    if digits.count <= 18 {
      let divisor = digits.reduce(0 as UInt64) { $0 * 10 + UInt64($1) }
      return dividend.reduce(0) { ($0 * 10 + UInt64($1)) % divisor } == 0
    }
    var remainder: [UInt8] = []
    for digit in dividend {
      if digit != 0 || !remainder.isEmpty { remainder.append(digit) }
      while !Self.precedes(remainder, digits) {
        remainder = Array(Self.difference(remainder, digits).drop { $0 == 0 })
      }
    }
    return remainder.isEmpty
  }
}

extension WholeNumber: Comparable {
  static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? precedes(right.digits, left.digits) : precedes(left.digits, right.digits)
  }
}

extension WholeNumber {
  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count
      ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    let count = max(left.count, right.count) + 1
    var result = [UInt8](repeating: 0, count: count)
    var carry: UInt8 = 0
    for place in 1...count {
      let digit = digit(left, place) + digit(right, place) + carry
      carry = digit >= 10 ? 1 : 0
      result[count - place] = digit - 10 * carry
    }
    return result
  }

  /// The difference of magnitudes; `left` must not be the smaller one.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result = left
    var borrow: UInt8 = 0
    for place in stride(from: 1, through: left.count, by: 1) {
      let taken = digit(right, place) + borrow
      let digit = digit(left, place)
      borrow = digit < taken ? 1 : 0
      result[left.count - place] = digit + 10 * borrow - taken
    }
    return result
  }

  /// The digit of a place, 1 for the lowest.
  private static func digit(_ digits: [UInt8], _ place: Int) -> UInt8 {
    place <= digits.count ? digits[digits.count - place] : 0
  }
}
