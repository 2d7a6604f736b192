import PlumbJSON
import Testing

struct `JSON numbers` {
  @Test(arguments: [
    ("1", "1.0"), ("1", "10e-1"), ("1", "0.1E+1"), ("0", "-0"), ("0", "0.00e999999999999999999999"),
    ("-150", "-1.50e2"), ("1e1000000000000", "10e999999999999"),
    ("1e1000000000000000000000000000000", "10e999999999999999999999999999999"),
    ("1e-1000000000000000000000000000000", "0.1e-999999999999999999999999999999"),
    ("123456789012345678901234567890", "123456789012345678901234567890.000"),
  ])
  func `spellings of one value are equal and hash alike`(_ a: String, _ b: String) throws {
    let (a, b) = (try number(a), try number(b))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(!(a < b) && !(b < a))
  }

  @Test(arguments: [
    ("9007199254740992", "9007199254740993"), ("0.1", "0.10000000000000001"), ("1", "1e1"),
    ("-1", "0"), ("-2", "-1.5"), ("-1e400", "-1e399"), ("1e399", "1e400"), ("99", "1e2"),
    ("123456789012345678901234567890", "123456789012345678901234567891"),
    ("1e1000000000000000000000000000000", "1e1000000000000000000000000000001"),
    ("1e-1000000000000000000000000000001", "1e-1000000000000000000000000000000"),
  ])
  func `values that differ in the last digit differ and are ordered`(
    _ less: String, _ more: String
  ) throws {
    let (less, more) = (try number(less), try number(more))
    #expect(less != more)
    #expect(less < more)
    #expect(!(more < less))
  }

  @Test(
    arguments: [
      ("1", 1, true, true), ("-0", 0, true, true), ("1.0", 1, true, false),
      ("1e2", 100, true, false), ("1.5", nil, false, false), ("15e-1", nil, false, false),
      ("9223372036854775807", .max, true, true), ("-9223372036854775808", .min, true, true),
      ("-9223372036854775808.0", .min, true, false), ("9223372036854775808", nil, true, true),
      ("1e1000000000000000000000", nil, true, false), ("0e5", 0, true, false),
      ("1e-9223372036854775808", nil, false, false),
    ] as [(String, Int?, Bool, Bool)])
  func `integers are told by value and by spelling`(
    _ text: String, _ int: Int?, _ isInteger: Bool, _ isWrittenAsInteger: Bool
  ) throws {
    let number = try number(text)
    #expect(number.int == int)
    #expect(number.isInteger == isInteger)
    #expect(number.isWrittenAsInteger == isWrittenAsInteger)
  }

  @Test func `the binary value is the nearest one`() throws {
    #expect(try number("0.1").double == 0.1)
    #expect(try number("1e400").double == .infinity)
    #expect(try number("-1e400").double == -.infinity)
    #expect(try number("1e-400").double == 0)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1 ", " 1", "NaN", "1_000", "١",
  ])
  func `text outside the grammar is no number`(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func `a binary value is written so that it reads back`() throws {
    for value in [0, -0.0, 0.1, 1e16, .leastNonzeroMagnitude, .greatestFiniteMagnitude] {
      let number = try #require(JSONNumber(value))
      #expect(JSONNumber(number.text)?.double == value)
    }
    #expect(JSONNumber(Double.infinity) == nil)
    #expect(JSONNumber(Double.nan) == nil)
  }

  @Test(arguments: [
    ("4.35", "0.01", true), ("4.351", "0.01", false), ("0.3", "0.1", true), ("1e308", "0.5", true),
    ("7", "2", false), ("-9223372036854775808", "-1", true), ("0", "3", true), ("0", "0", true),
    ("3", "0", false), ("1.5", "0", false), ("0.0", "0.0", true), ("1e1000000000", "7", false),
    ("7e1000000000", "7", true), ("1e1000000000000000000000000", "1024", true),
    ("1e9", "1024", false),
    ("1e10", "1024", true), ("1e-1000000000", "1", false), ("1", "1e-1000000000", true),
    ("246913578024691357802469135780", "123456789012345678901234567890", true),
    ("246913578024691357802469135781", "123456789012345678901234567890", false),
    ("1e1000000000", "1267650600228229401496703205376", true),
    ("1e29", "1267650600228229401496703205376", false),
    ("1e100", "1267650600228229401496703205376", true),
  ])
  func `multiples are found on decimal digits`(
    _ dividend: String, _ divisor: String, _ isMultiple: Bool
  ) throws {
    #expect(try number(dividend).isMultiple(of: number(divisor)) == isMultiple)
  }

  @Test(
    arguments: [
      ("1", 1, "2"), ("9223372036854775807", 1, "9223372036854775808"),
      ("-9223372036854775808", -1, "-9223372036854775809"), ("1.5", 1, "2.5"),
      ("0.25", -1, "-0.75"),
      ("-0.05", 1, "0.95"), ("99999999999999999999.9", 1, "100000000000000000000.9"),
      ("1e3", 1, "1001"),
      ("100000000000000000000", -1, "99999999999999999999"), ("1e-3", 0, "0.001"),
      ("1.0", -1, "0"), ("1e1000000000", 1, nil), ("1e-1000000000", 1, nil),
      ("1e-9223372036854775808", 1, nil),
    ] as [(String, Int, String?)])
  func `sums with an integer are exact`(
    _ text: String, _ summand: Int, _ sum: String?
  ) throws {
    #expect(try number(text).adding(summand)?.text == sum)
  }

  private func number(_ text: String) throws -> JSONNumber {
    try #require(JSONNumber(text))
  }
}
