/// An exact decimal number: a whole coefficient divided by a power of ten.
///
/// It holds what schemas of this world write (37 digits); `init?(text:)` refuses what does not fit, so nothing is ever
/// rounded.
struct Decimal: Hashable, Sendable {
  /// The most digits after the point, and the most digits in all.
  static let digits = 36

  let coefficient: Int128
  /// The number of digits after the point.
  let scale: Int

  init(_ coefficient: Int128, scale: Int = 0) {
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Reads the grammar of RFC 8259 §6; nil where the number has too many digits.
  init?(text: String) {
    var coefficient: Int128 = 0
    var scale = 0
    var exponent = 0
    var isNegative = false
    var isPastPoint = false
    var digits = text.utf8[...]
    if let mark = digits.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let written = Int(String(Substring(digits[digits.index(after: mark)...]))),
        abs(written) <= 1000
      else { return nil }
      exponent = written
      digits = digits[..<mark]
    }
    for byte in digits {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isPastPoint = true
      default:
        let (product, overflows) = coefficient.multipliedReportingOverflow(by: 10)
        guard !overflows, product.magnitude < Self.power(Self.digits + 1).magnitude else {
          return nil
        }
        coefficient = product + Int128(byte &- UInt8(ascii: "0"))
        if isPastPoint { scale += 1 }
      }
    }
    scale -= exponent
    while scale > 0, coefficient % 10 == 0 {
      if coefficient == 0 {
        scale = 0
      } else {
        (coefficient, scale) = (coefficient / 10, scale - 1)
      }
    }
    if coefficient == 0 { scale = 0 }
    guard scale <= Self.digits, scale >= -Self.digits else { return nil }
    if scale < 0 {
      let (product, overflows) = coefficient.multipliedReportingOverflow(by: Self.power(-scale))
      guard !overflows, product.magnitude < Self.power(Self.digits + 1).magnitude else {
        return nil
      }
      (coefficient, scale) = (product, 0)
    }
    self.init(isNegative ? -coefficient : coefficient, scale: scale)
  }

  /// The coefficient at a scale that is not smaller, or nil where it does not fit.
  func coefficient(at scale: Int) -> Int128? {
    guard scale >= self.scale, scale <= Self.digits else { return nil }
    let (product, overflows) = coefficient.multipliedReportingOverflow(
      by: Self.power(scale - self.scale))
    return overflows ? nil : product
  }

  static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension Decimal {
  /// The number in the grammar of RFC 8259 §6, without exponent and without needless zeros.
  var text: String {
    // The machine's integers are several times faster to write.
    guard scale > 0 else {
      return Int(exactly: coefficient).map { String($0) } ?? String(coefficient)
    }
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    let whole = padded.dropLast(scale)
    var fraction = padded.suffix(scale)
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    let sign = coefficient < 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
