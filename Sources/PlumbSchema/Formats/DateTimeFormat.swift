/// `date-time`, `date` and `time` (RFC 3339 §5.6), with real calendar days and leap seconds only where UTC has them.
enum DateTimeFormat {
  static func isDateTime(_ text: String) -> Bool {
    let bytes = text.utf8.span
    // RFC 3339 §5.6: "T" may be lower case.
    return bytes.count > 11 && bytes[10] | 0x20 == 0x74 && isDate(bytes.extracting(..<10))
      && isTime(bytes.extracting(11...))
  }

  static func isDate(_ text: String) -> Bool { isDate(text.utf8.span) }

  static func isTime(_ text: String) -> Bool { isTime(text.utf8.span) }

  private static func isDate(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(bytes, 0..<4), let month = number(bytes, 5..<7),
      let day = number(bytes, 8..<10)
    else { return false }
    return (1...12).contains(month) && day >= 1 && day <= days(in: month, of: year)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isTime(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count >= 9, bytes[2] == 0x3A, bytes[5] == 0x3A,
      let hour = number(bytes, 0..<2), let minute = number(bytes, 3..<5),
      let second = number(bytes, 6..<8), hour < 24, minute < 60, second <= 60
    else { return false }
    var end = 8
    if bytes[end] == 0x2E {
      end += 1
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      guard end > 9 else { return false }
    }
    guard let offset = offset(bytes.extracting(end...)) else { return false }
    // A leap second ends the day of UTC.
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// The offset in minutes east of UTC, or nil where the text is none.
  private static func offset(_ bytes: borrowing Span<UInt8>) -> Int? {
    if bytes.count == 1, bytes[0] | 0x20 == 0x7A { return 0 }
    guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
      let hours = number(bytes, 1..<3), let minutes = number(bytes, 4..<6),
      hours < 24, minutes < 60
    else { return nil }
    return (bytes[0] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The decimal number that a few bytes write, or nil where one is no digit.
  private static func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard bytes[index].isDigit else { return nil }
      value = value * 10 + Int(bytes[index] & 0x0F)
    }
    return value
  }
}
