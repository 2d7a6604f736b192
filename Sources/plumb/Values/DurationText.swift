/// Durations as users write them: `500ms`, `10s`, `2m`, `1h`.
enum DurationText {
  static let expected = "a duration such as 500ms, 10s, 2m or 1h"

  /// A year: longer than any run, short enough that no sum of instants overflows.
  private static let longest = Duration.seconds(365 * 24 * 3600)

  /// More than nothing, and at most a year.
  static func parse(_ text: String) throws(UsageError.Reason) -> Duration {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int64(digits), count > 0, count <= 1 << 40,
      let duration = duration(count, text.dropFirst(digits.count)), duration <= longest
    else { throw .badValue(text, expected: expected) }
    return duration
  }

  private static func duration(_ count: Int64, _ unit: Substring) -> Duration? {
    switch unit {
    case "ms": .milliseconds(count)
    case "s": .seconds(count)
    case "m": .seconds(count * 60)
    case "h": .seconds(count * 3600)
    default: nil
    }
  }
}
