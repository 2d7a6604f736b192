import PlumbJSON
import Testing

@testable import PlumbChecks

/// When what is shown is what was given.
struct `Agreement of values` {
  private static let examples: [(given: String, shown: String, agrees: Bool)] = [
    ("1", "1.0", true),
    ("72313354993644.07", "72313354993644.06", true),
    ("0.1", "0.1000000000000000055511151231257827", true),
    ("0.1", "0.10000000000000002", false),
    ("9007199254740993", "9007199254740992", false),
    ("[72313354993644.07]", "[72313354993644.06]", true),
    ("null", "0", false),
  ]

  @Test(arguments: examples.indices) func `fractions agree where they are one double`(
    _ index: Int
  ) throws {
    let (given, shown, agrees) = Self.examples[index]
    #expect(
      Agreement.holds(try JSON.parse(given), try JSON.parse(shown), for: nil) == agrees,
      "\(given), \(shown)")
  }

  @Test(arguments: [
    ("0", "0.00", true), ("7", "+07.0", true), (".5", "0.50", true), ("-0", "0", true),
    ("12.5", "12.50", true), ("12.5", "12.05", false), ("-1", "1", false), ("1", "10", false),
    ("100", "1", false), (".", "0", false), ("", "0", false), ("1e2", "100", false),
    ("１", "1", false),
  ]) func `decimals agree whatever their zeros`(_ given: String, _ shown: String, _ agrees: Bool) {
    let (one, other) = (DecimalText(given), DecimalText(shown))
    #expect((one != nil && one == other) == agrees)
  }

  @Test(arguments: [
    ("null", true), (#""""#, true), ("0.0", true), ("false", true), ("[]", true), ("{}", true),
    (#"" ""#, false), ("1", false), ("true", false), ("[null]", false), (#"{"a":null}"#, false),
  ]) func `empty is what a typed language has for nothing`(_ text: String, _ isEmpty: Bool) throws {
    #expect(try JSON.parse(text).isEmptyValue == isEmpty)
  }
}
