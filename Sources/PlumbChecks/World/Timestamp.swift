/// An instant of RFC 3339 with its fraction, comparable whatever offset it was written with.
package struct Timestamp: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int
  package let nanoseconds: Int

  /// Reads `2024-05-13T08:30:00.25+02:00`; nil for anything that RFC 3339 §5.6 does not allow.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func number(_ digits: Int) -> Int? {
      guard rest.count >= digits else { return nil }
      var value = 0
      for byte in rest.prefix(digits) {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      rest = rest.dropFirst(digits)
      return value
    }
    func skip(_ allowed: String) -> UInt8? {
      guard let byte = rest.first, allowed.utf8.contains(byte) else { return nil }
      rest = rest.dropFirst()
      return byte
    }
    guard let year = number(4), skip("-") != nil, let month = number(2), skip("-") != nil,
      let day = number(2), skip("Tt ") != nil, let hour = number(2), skip(":") != nil,
      let minute = number(2), skip(":") != nil, let second = number(2),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var nanoseconds = 0
    if skip(".") != nil {
      var digits = 0
      while let byte = rest.first, (0x30...0x39).contains(byte) {
        if digits < 9 { nanoseconds = nanoseconds * 10 + Int(byte - 0x30) }
        digits += 1
        rest = rest.dropFirst()
      }
      guard digits > 0 else { return nil }
      for _ in 0..<max(0, 9 - digits) { nanoseconds *= 10 }
    }
    var offset = 0
    switch skip("Zz+-") {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): break
    case let sign?:
      guard let hours = number(2), skip(":") != nil, let minutes = number(2) else { return nil }
      offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
    case nil: return nil
    }
    guard rest.isEmpty else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    self.nanoseconds = nanoseconds
  }

  /// Seconds since 1970 with the fraction, exact to about a microsecond.
  package var interval: Double { Double(seconds) + Double(nanoseconds) / 1e9 }

  /// How far apart in seconds it may be from the instant that was meant, judged by how it is written: a value that
  /// stands on a whole minute may come from a clock, or a store, that knows no smaller part of time.
  var resolution: Double {
    if seconds % 60 == 0, nanoseconds == 0 { return 60 }
    return nanoseconds == 0 ? 1 : 0
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// Days from 1970-01-01 in the Gregorian calendar, counted in eras of 400 years that begin in March.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
