/// A number of at most 18 digits and without exponent, as machine integers: `12.50` is 1250 with two places.
///
/// Nearly every number is one, and is then compared without allocation.
struct ShortDecimal {
  private let digits: Int
  private let places: Int

  /// Reads text of the grammar of RFC 8259 §6; nil where the number is a longer one or has an exponent.
  init?(_ text: String) {
    // A machine integer holds 18 digits; a sign and a point may stand beside them.
    guard text.utf8.count <= 20 else { return nil }
    var (digits, count, places) = (0, 0, 0)
    var hasPoint = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits &* 10 &+ Int(byte &- 0x30)
        count += 1
        if hasPoint { places += 1 }
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "-"): break
      default: return nil
      }
    }
    guard count <= 18 else { return nil }
    self.digits = text.utf8.first == UInt8(ascii: "-") ? -digits : digits
    self.places = places
  }

  var isInteger: Bool {
    var rest = digits
    for _ in 0..<places {
      guard rest.isMultiple(of: 10) else { return false }
      rest /= 10
    }
    return true
  }

  /// Two numbers as integers that relate to each other as they do; nil where one is too long for that.
  static func aligned(_ left: String, _ right: String) -> (left: Int, right: Int)? {
    guard let left = ShortDecimal(left), let right = ShortDecimal(right) else { return nil }
    let places = max(left.places, right.places)
    guard let a = left.scaled(to: places), let b = right.scaled(to: places) else { return nil }
    return (a, b)
  }

  private func scaled(to wanted: Int) -> Int? {
    var scaled = digits
    for _ in places..<wanted {
      let (product, overflows) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      scaled = product
    }
    return scaled
  }
}
