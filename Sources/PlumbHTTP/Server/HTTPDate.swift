/// The time as the Date field writes it (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
package struct HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private var second = -1
  private var text = ""

  package init() {}

  /// The present second; its text is made once a second.
  package mutating func now() -> String {
    let present = WallClock.secondsSince1970
    if present != second {
      second = present
      text = Self.text(secondsSince1970: present)
    }
    return text
  }

  /// Writes a moment of the proleptic Gregorian calendar, in UTC.
  package static func text(secondsSince1970: Int) -> String {
    let (day, second) = secondsSince1970.quotientAndRemainderTowardMinusInfinity(by: 86_400)
    let date = civil(daysSince1970: day)
    let (_, weekday) = day.quotientAndRemainderTowardMinusInfinity(by: 7)
    return "\(days[weekday]), \(two(date.day)) \(months[date.month - 1]) \(date.year) "
      + "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) GMT"
  }

  /// The same instant as RFC 3339 writes it: `1994-11-06T08:49:37Z`.
  package static func internetText(secondsSince1970: Int) -> String {
    let (day, second) = secondsSince1970.quotientAndRemainderTowardMinusInfinity(by: 86_400)
    let date = civil(daysSince1970: day)
    return "\(date.year)-\(two(date.month))-\(two(date.day))T"
      + "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  /// The date of the Gregorian calendar, counted in years that begin in March so that leap days come last.
  private static func civil(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (daysSince1970 + 719_468).quotientAndRemainderTowardMinusInfinity(
      by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Int {
  fileprivate func quotientAndRemainderTowardMinusInfinity(by divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
