extension TextFormat {
  /// RFC 3339 §5.6 `date-time`.
  static let dateTime = TextFormat(
    name: "date-time",
    forms: [
      Form("utc", "2024-01-02T03:04:05Z"),
      Form("fraction-1-digit", "2024-01-02T03:04:05.6Z"),
      Form("fraction-3-digits", "2024-01-02T03:04:05.678Z"),
      Form("fraction-6-digits", "2024-01-02T03:04:05.678901Z"),
      Form("fraction-9-digits", "2024-01-02T03:04:05.678901234Z"),
      Form("offset-zero", "2024-01-02T03:04:05+00:00"),
      Form("offset-unknown", "2024-01-02T03:04:05-00:00"),
      Form("offset-ahead", "2024-01-02T03:04:05+14:00"),
      Form("offset-behind", "2024-01-02T03:04:05-12:00"),
      Form("offset-half-hour", "2024-01-02T03:04:05.5+05:30"),
      Form("leap-day", "2024-02-29T00:00:00Z"),
      Form("last-second", "2023-12-31T23:59:59Z"),
    ],
    breaches: [
      Form("date-only", "2024-01-02"), Form("without-offset", "2024-01-02T03:04:05"),
      Form("without-seconds", "2024-01-02T03:04Z"), Form("month-13", "2024-13-02T03:04:05Z"),
      Form("day-30-of-february", "2024-02-30T03:04:05Z"),
      Form("no-leap-day", "2023-02-29T03:04:05Z"), Form("hour-24", "2024-01-02T24:04:05Z"),
      Form("minute-60", "2024-01-02T03:60:05Z"),
      Form("offset-hour-24", "2024-01-02T03:04:05+24:00"),
      Form("one-digit-month", "2024-1-02T03:04:05Z"),
      Form("empty-fraction", "2024-01-02T03:04:05.Z"),
      Form("unix-time", "1704164645"), Form("words", "yesterday"),
    ],
    make: { source in fullDate(&source) + "T" + partialTime(&source) + offset(&source) })

  /// RFC 3339 §5.6 `full-date`.
  static let date = TextFormat(
    name: "date",
    forms: [
      Form("ordinary", "2024-01-02"), Form("leap-day", "2024-02-29"),
      Form("last-day", "2023-12-31"),
      Form("before-1970", "1969-12-31"), Form("after-2038", "2038-01-20"),
    ],
    breaches: [
      Form("month-13", "2024-13-02"), Form("day-32", "2024-01-32"),
      Form("no-leap-day", "2023-02-29"),
      Form("one-digit-day", "2024-01-2"), Form("without-hyphens", "20240102"),
      Form("with-time", "2024-01-02T03:04:05Z"), Form("day-first", "02.01.2024"),
      Form("words", "yesterday"),
    ],
    make: { source in fullDate(&source) })

  /// RFC 3339 §5.6 `full-time`.
  static let time = TextFormat(
    name: "time",
    forms: [
      Form("utc", "03:04:05Z"), Form("fraction", "03:04:05.678Z"), Form("offset", "03:04:05+05:30"),
      Form("midnight", "00:00:00Z"), Form("last-second", "23:59:59Z"),
    ],
    breaches: [
      Form("without-offset", "03:04:05"), Form("hour-24", "24:00:00Z"),
      Form("minute-60", "03:60:05Z"),
      Form("without-seconds", "03:04Z"), Form("twelve-hours", "3:04:05 PM"), Form("words", "noon"),
    ],
    make: { source in partialTime(&source) + offset(&source) })

  /// RFC 3339 appendix A `duration`.
  static let duration = TextFormat(
    name: "duration",
    forms: [
      Form("seconds", "PT1S"), Form("days", "P1D"), Form("weeks", "P2W"),
      Form("full", "P1Y2M3DT4H5M6S"), Form("zero", "PT0S"),
    ],
    breaches: [
      Form("without-p", "1D"), Form("empty", "P"), Form("empty-time", "P1DT"),
      Form("wrong-order", "P1D2Y"), Form("weeks-mixed", "P1W2D"), Form("fraction-of-day", "P0.5D"),
      Form("words", "one day"),
    ],
    make: { source in
      let count = String(source.index(below: 100))
      let units = ["S", "M", "H"]
      return source.chance(1, outOf: 2)
        ? "P" + count + ["D", "W", "M", "Y"][source.index(below: 4)]
        : "PT" + count + units[source.index(below: 3)]
    })

  private static func fullDate(_ source: inout ChoiceSource) -> String {
    // Near 2024 most often; sometimes anywhere from the first year of Unix time to the end of the century.
    let isFar = source.chance(1, outOf: 4)
    let year = isFar ? 1970 + source.index(below: 130) : 2024 + source.index(below: 3)
    let month = 1 + source.index(below: 12)
    let day = 1 + source.index(below: days(in: month, of: year))
    return "\(year)-" + ChoiceSource.padded(month, width: 2) + "-"
      + ChoiceSource.padded(day, width: 2)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func partialTime(_ source: inout ChoiceSource) -> String {
    let time =
      source.digits(0...23, width: 2) + ":" + source.digits(0...59, width: 2) + ":"
      + source.digits(0...59, width: 2)
    guard source.chance(1, outOf: 2) else { return time }
    return time + "." + source.characters(.digits, count: 1...9)
  }

  private static func offset(_ source: inout ChoiceSource) -> String {
    let common = ["Z", "+00:00", "+01:00", "-08:00", "+05:30", "+14:00", "-12:00"]
    guard source.chance(1, outOf: 4) else { return common[source.index(below: common.count)] }
    let sign = source.chance(1, outOf: 2) ? "-" : "+"
    return sign + source.digits(0...12, width: 2) + ":"
      + ["00", "15", "30", "45"][source.index(below: 4)]
  }
}
