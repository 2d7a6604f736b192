/// The value of a number in the one form that every spelling of it has: `0.digits × 10^exponent`, with a sign.
///
/// `1500`, `1.50e3` and `0.0015E+6` all are digits 1 5 with exponent 4.
struct Decimal: Hashable {
  let isNegative: Bool
  /// Values 0 to 9; neither the first nor the last is 0; empty for zero.
  let digits: ArraySlice<UInt8>
  /// Zero for zero.
  let exponent: WholeNumber

  /// Reads text of the grammar of RFC 8259 §6.
  init(readingNumber text: String) {
    var digits: [UInt8] = []
    var pointAt: Int?
    var exponentDigits: [UInt8] = []
    var (isInExponent, exponentIsNegative) = (false, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isInExponent = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "-"): exponentIsNegative = isInExponent
      default:
        if isInExponent { exponentDigits.append(byte &- 0x30) } else { digits.append(byte &- 0x30) }
      }
    }
    let first = digits.firstIndex { $0 != 0 } ?? digits.endIndex
    let end = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? first
    self.digits = digits[first..<end]
    isNegative = text.utf8.first == UInt8(ascii: "-") && first < end
    exponent =
      first == end
      ? WholeNumber(0)
      : WholeNumber(digits: exponentDigits, isNegative: exponentIsNegative)
        + WholeNumber((pointAt ?? digits.count) - first)
  }

  var isInteger: Bool { exponent >= WholeNumber(digits.count) || digits.isEmpty }

  /// The value as a machine integer, or nil where it has a fraction or does not fit.
  var int: Int? {
    // A machine integer has at most 19 digits.
    guard isInteger, let length = exponent.int, length <= 19 else { return nil }
    return scaled(by: 0, length: length).int
  }

  /// Whether the quotient of the two is an integer.
  func isMultiple(of divisor: Decimal) -> Bool {
    guard !digits.isEmpty else { return true }
    guard !divisor.digits.isEmpty else { return false }
    // As integers the two are digits × 10^lowest place, so the quotient has these many tens beside that of the digits.
    let tens =
      (exponent - WholeNumber(digits.count))
      - (divisor.exponent - WholeNumber(divisor.digits.count))
    // The last digit is not 0, so ten does not divide the digits.
    guard !tens.isNegative else { return false }
    // A divisor of n digits is below 2^4n: 4n tens hold every factor 2 and 5 it can have, and more change nothing.
    let enough = 4 * divisor.digits.count
    let zeros = min(tens.int ?? enough, enough)
    return WholeNumber(digits: divisor.digits)
      .divides(Array(digits) + repeatElement(0, count: zeros))
  }

  /// The sum with an integer, written without exponent, or nil where that takes too many digits.
  func plainText(adding summand: Int, maxDigits: Int) -> String? {
    guard let length = exponent.int, length.magnitude <= maxDigits, digits.count <= maxDigits else {
      return nil
    }
    let fraction = max(0, digits.count - length)
    guard max(length, 0) + fraction <= maxDigits else { return nil }
    let sum =
      scaled(by: fraction, length: length)
      + WholeNumber(
        digits: WholeNumber(summand).digits + repeatElement(0, count: fraction),
        isNegative: summand < 0)
    return (sum.isNegative ? "-" : "") + Self.placing(pointBefore: fraction, of: sum)
  }

  /// This × 10^tens, which must be an integer; `length` is the exponent.
  private func scaled(by tens: Int, length: Int) -> WholeNumber {
    WholeNumber(
      digits: digits + repeatElement(0, count: length + tens - digits.count),
      isNegative: isNegative)
  }

  private static func placing(pointBefore fraction: Int, of value: WholeNumber) -> String {
    let text = value.digitText
    guard fraction > 0 else { return text }
    let padded = String(repeating: "0", count: max(0, fraction + 1 - text.utf8.count)) + text
    return padded.dropLast(fraction) + "." + padded.suffix(fraction)
  }
}

extension Decimal: Comparable {
  static func < (left: Decimal, right: Decimal) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    let (a, b) = left.isNegative ? (right, left) : (left, right)
    return a.exponent == b.exponent
      ? a.digits.lexicographicallyPrecedes(b.digits) : a.exponent < b.exponent
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }
}
