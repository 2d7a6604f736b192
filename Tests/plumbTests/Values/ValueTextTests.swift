import PlumbHTTP
import Testing

@testable import plumb

struct `Values of flags` {
  @Test(arguments: [
    ("500ms", Duration.milliseconds(500)), ("10s", .seconds(10)), ("2m", .seconds(120)),
    ("1h", .seconds(3600)), ("8760h", .seconds(365 * 24 * 3600)),
  ])
  func `a duration is a whole number and a unit`(_ text: String, _ duration: Duration) throws {
    #expect(try DurationText.parse(text) == duration)
  }

  @Test(arguments: [
    "", "10", "s", "0s", "-1s", "1.5s", "1 s", "10S", "1d", "1s1s", "٣s", "8761h",
    "99999999999999999999s",
  ])
  func `what is no duration is refused`(_ text: String) throws {
    let reason = try #require(throws: UsageError.Reason.self) { try DurationText.parse(text) }
    #expect(
      reason.message
        == "expected a duration such as 500ms, 10s, 2m or 1h, found \(quoted(text))")
  }

  @Test(arguments: [("20/s", 20.0), ("120/m", 2), ("3600/h", 1)])
  func `a rate is a whole number in a unit of time`(_ text: String, _ rate: Double) throws {
    #expect(try RateText.parse(text) == rate)
  }

  @Test(arguments: ["", "20", "/s", "0/s", "-1/s", "20/d", "20/s/s", "20 /s", "1.5/s", "+5/s"])
  func `what is no rate is refused`(_ text: String) throws {
    let reason = try #require(throws: UsageError.Reason.self) { try RateText.parse(text) }
    #expect(
      reason.message == "expected a rate such as 20/s, 100/m or 1000/h, found \(quoted(text))")
  }

  @Test(arguments: ["", "x", "-1", "+1", "1.0", " 1", "18446744073709551616"])
  func `what is no whole number of the range is refused`(_ text: String) throws {
    let reason = try #require(throws: UsageError.Reason.self) {
      try WholeNumber.parse(text, 0...UInt64.max)
    }
    #expect(
      reason.message
        == "expected a whole number from 0 to 18446744073709551615, found \(quoted(text))")
  }

  @Test func `the greatest seed is read`() throws {
    #expect(try WholeNumber.parse("18446744073709551615", 0...UInt64.max) == UInt64.max)
  }

  @Test(arguments: [
    ("Accept-Language: de", "Accept-Language", "de"), ("X-A:b", "X-A", "b"),
    ("X-A: \t b c \t", "X-A", "b c"), ("X-A:", "X-A", ""), ("X-A: b:c", "X-A", "b:c"),
    ("X-A: grün", "X-A", "grün"),
  ])
  func `a field is a name, a colon and a value`(
    _ text: String, _ name: String, _ value: String
  ) throws {
    #expect(try FieldLine.parse(text) == HTTPFields.Field(name: name, value: value))
  }

  @Test(arguments: ["", "X-A", ": b", "X A: b", "X-A : b", "X-A: b\r\nX-B: c", "X-A: \u{0}"])
  func `what is no field is refused`(_ text: String) throws {
    let reason = try #require(throws: UsageError.Reason.self) { try FieldLine.parse(text) }
    #expect(
      reason.message == "expected a field such as 'Accept-Language: de', found \(quoted(text))")
  }

  @Test(arguments: ["Authorization: Bearer s3cret", "COOKIE: a=s3cret", "authorization:s3cret"])
  func `a field with a secret is refused without repeating it`(_ text: String) throws {
    let reason = try #require(throws: UsageError.Reason.self) { try FieldLine.parse(text) }
    #expect(!(reason.message + reason.hint).contains("s3cret"))
    #expect(reason.hint.contains("PLUMB_TOKEN"))
  }

  @Test(arguments: ["Host: x", "content-length: 3", "Transfer-Encoding: chunked"])
  func `a field that frames the message is refused`(_ text: String) throws {
    let reason = try #require(throws: UsageError.Reason.self) { try FieldLine.parse(text) }
    #expect(reason.message.hasPrefix("plumb sets"))
  }

  @Test func `a list has each name once, and only known ones`() throws {
    let list = NameList(kind: "phase", names: ["examples", "fuzz"])
    #expect(try list.parse(list: "fuzz,examples") == ["fuzz", "examples"])
    let texts = ["fuzz,fuzz", "fuz", "fuzz,", ""].map { text in
      #expect(throws: UsageError.Reason.self) { try list.parse(list: text) }
        .map { "\($0.message); \($0.hint)" }
    }
    #expect(
      texts == [
        "\"fuzz\" stands there twice; name it once",
        "there is no phase \"fuz\"; did you mean fuzz? there are: examples, fuzz",
        "there is no phase \"\"; there are: examples, fuzz",
        "there is no phase \"\"; there are: examples, fuzz",
      ])
  }
}
