import PlumbJSON
import PlumbSchema
import Testing

/// Formats that the official suite does not have, and readings that are ours.
struct `A format` {
  @Test(arguments: [
    (Format.uuid, "2EB8AA08-AA98-11EA-B4AA-73B441D16380", true),
    (.uuid, "2eb8aa08-aa98-11ea-b4aa73b441d16380", false),
    (.byte, "aGk=", true), (.byte, "aGk", false), (.byte, "", true), (.byte, "a===", false),
    (.dateTime, "2025-01-31t12:00:00z", true),
    (.dateTime, "2025-01-31T23:59:60Z", true),
    (.dateTime, "2025-01-31T22:59:60Z", false),
    (.dateTime, "2025-01-31 12:00:00Z", false),
    (.dateTime, "2025-01-31T12:00:00", false),
    (.date, "2100-02-29", false),
    (.iri, "http://a.test/?\u{301}#\u{301}x", true),
  ]) func `accepts its texts only`(_ format: Format, _ text: String, _ isAccepted: Bool) {
    #expect(format.accepts(text) == isAccepted)
  }

  @Test(arguments: [
    (Format.int32, "2147483647", true), (.int32, "2147483648", false), (.int32, "1.0", true),
    (.int64, "9223372036854775807", true), (.int64, "9223372036854775808", false),
    (.int64, "1.5", false), (.float, "1e39", false), (.float, "0.1", true),
    (.double, "1e308", true), (.double, "1e400", false),
  ]) func `of numbers bounds them`(_ format: Format, _ text: String, _ isAccepted: Bool) throws {
    let number = try #require(try JSON.parse(text).number)
    #expect(format.accepts(number) == isAccepted)
  }
}
