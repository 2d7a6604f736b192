/// Rates as users write them: `20/s`, `100/m`, `1000/h`.
enum RateText {
  static let expected = "a rate such as 20/s, 100/m or 1000/h"

  /// Requests per second, more than none.
  static func parse(_ text: String) throws(UsageError.Reason) -> Double {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(parts[0]), (1...1_000_000).contains(count), let unit = unit(parts[1])
    else { throw .badValue(text, expected: expected) }
    return Double(count) / unit
  }

  /// Seconds of a unit.
  private static func unit(_ text: Substring) -> Double? {
    switch text {
    case "s": 1
    case "m": 60
    case "h": 3600
    default: nil
    }
  }
}
