import PlumbJSON
import Testing

struct `JSON errors` {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    let hint: String?

    init(_ text: String, _ message: String, hint: String?) {
      (self.text, self.message, self.hint) = (text, message, hint)
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(
      "", "line 1, column 1: expected a JSON value, found the end of the document",
      hint: "the document is empty: write a value, such as null"),
    Case(
      "[\n1,\n  \"é\" }", "line 3, column 7: expected ',' or ']' after an array element, found '}'",
      hint: "close brackets in the order in which they were opened"),
    Case(
      "[1 2]", "line 1, column 4: expected ',' or ']' after an array element, found '2'",
      hint: "a comma may be missing before it"),
    Case(
      "[1,]", "line 1, column 4: expected an array element after ',', found ']'",
      hint: "remove the comma before it: JSON allows no trailing comma"),
    Case(
      "[",
      "line 1, column 2: expected an array element or ']' after '[', found the end of the document",
      hint: "the document seems cut off: close every '[' with ']'"),
    Case(
      "{\"a\":1,}", "line 1, column 8: expected a member name after ',', found '}'",
      hint: "remove the comma before it: JSON allows no trailing comma"),
    Case(
      "{a:1}", "line 1, column 2: expected a member name or '}' after '{', found 'a'",
      hint: "write member names in double quotes"),
    Case(
      "{'a':1}", "line 1, column 2: expected a member name or '}' after '{', found '''",
      hint: "write strings and names in double quotes"),
    Case(
      "{\"a\" 1}", "line 1, column 6: expected ':' after a member name, found '1'", hint: nil),
    Case(
      "{\"a\":}", "line 1, column 6: expected a value after ':', found '}'", hint: nil),
    Case(
      "{\"a\":1",
      "line 1, column 7: expected ',' or '}' after a member, found the end of the document",
      hint: "the document seems cut off: close every '{' with '}'"),
    Case(
      "// no\n1", "line 1, column 1: expected a JSON value, found '/'",
      hint: "remove the comment: JSON has none"),
    Case(
      "1\u{0}", "line 1, column 2: expected the end of the document after its value, found U+0000",
      hint: "a document is one value: remove what follows it"),
    Case(
      "1\u{A0}", "line 1, column 2: expected the end of the document after its value, found U+00A0",
      hint: "a document is one value: remove what follows it"),
    Case(
      "-x", "line 1, column 2: expected a digit after '-', found 'x'",
      hint: "a number has digits before and after each sign, point and exponent"),
    Case(
      "1.", "line 1, column 3: expected a digit after '.', found the end of the document",
      hint: "a number has digits before and after each sign, point and exponent"),
    Case(
      "1e+", "line 1, column 4: expected a digit in the exponent, found the end of the document",
      hint: "a number has digits before and after each sign, point and exponent"),
    Case(
      "+1", "line 1, column 1: expected a JSON value, found '+'",
      hint: "begin a number with a digit or '-'"),
    Case(
      "012", "line 1, column 2: expected a number without leading zeros, found a digit after '0'",
      hint: "write the number without leading zeros, or as a string"),
    Case(
      "[NaN]", "line 1, column 2: expected a JSON value, found 'NaN'",
      hint: "JSON has no such number: write null, or a string"),
    Case(
      "True", "line 1, column 1: expected a JSON value, found 'True'",
      hint: "write 'true' in lower case"),
    Case(
      "undefined", "line 1, column 1: expected a JSON value, found 'undefined'", hint: "write null"),
    Case(
      "abcdefghijklmnopqrstuvwxyz",
      "line 1, column 1: expected a JSON value, found 'abcdefghijklmnopqrst…'",
      hint: "write text in double quotes; the only words are true, false and null"),
    Case(
      "\"abc",
      "line 1, column 5: expected '\"' at the end of a string, found the end of the document",
      hint: "close the string with '\"'"),
    Case(
      "\"a\nb\"",
      "line 1, column 3: expected an escape in place of a control character, found U+000A",
      hint: "a string cannot span lines: write a line feed as '\\n'"),
    Case(
      "\"\t\"",
      "line 1, column 2: expected an escape in place of a control character, found U+0009",
      hint: "write a tab as '\\t'"),
    Case(
      "\"\u{1}\"",
      "line 1, column 2: expected an escape in place of a control character, found U+0001",
      hint: "write it as '\\u0001'"),
    Case(
      #""C:\Data""#,
      #"line 1, column 5: expected one of '"', '\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\', found 'D'"#,
      hint: #"write a backslash itself as '\\'"#),
    Case(
      #""\u12G4""#, #"line 1, column 2: expected four hexadecimal digits after '\u'"#,
      hint: #"write a code point as in '\u00E9'"#),
    Case(
      #""\uD83D!""#, #"line 1, column 2: expected a surrogate pair, found '\uD83D' alone"#,
      hint: #"a code point above U+FFFF is two escapes, as in '\uD83D\uDE00'"#),
    Case(
      #""a\uD83D\u0041""#, #"line 1, column 3: expected a surrogate pair, found '\uD83D' alone"#,
      hint: #"a code point above U+FFFF is two escapes, as in '\uD83D\uDE00'"#),
    Case(
      #""\uDE00""#, #"line 1, column 2: expected a surrogate pair, found '\uDE00' alone"#,
      hint: #"a code point above U+FFFF is two escapes, as in '\uD83D\uDE00'"#),
    Case(
      "\u{FEFF}1", "line 1, column 1: expected a JSON value, found a byte order mark",
      hint: "save the document as UTF-8 without a byte order mark (RFC 8259 §8.1)"),
  ]

  @Test(arguments: cases)
  func `each reason says where, what was expected, what was found and how to mend`(
    _ c: Case
  ) throws {
    let error = try #require(throws: JSONError.self) { try JSON.parse(c.text) }
    #expect(error.description == c.message)
    #expect(error.hint == c.hint)
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xC3, 0x22], 2, "0xC3"), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1, "0xED"),
      ([0x22, 0xC0, 0x80, 0x22], 1, "0xC0"), ([0x22, 0x5C, 0x6E, 0xFF, 0x22], 3, "0xFF"),
      ([0xFE, 0xFF], 0, "0xFE"), ([0x5B, 0x80], 1, "0x80"), ([0x22, 0x5C, 0xFF], 2, "0xFF"),
      ([0x22, 0xFF, 0x0A, 0x22], 1, "0xFF"),
    ] as [([UInt8], Int, String)])
  func `a byte that is no UTF-8 is named with its place`(
    _ bytes: [UInt8], _ offset: Int, _ byte: String
  ) throws {
    let error = try #require(throws: JSONError.self) { try JSON.parse(bytes) }
    #expect(error.reason.description == "expected UTF-8, found the byte \(byte)")
    #expect(error.hint == "save the document as UTF-8 (RFC 8259 §8.1)")
    #expect(error.position.byteOffset == offset)
  }

  @Test func `columns count code points and offsets count bytes`() throws {
    let error = try #require(throws: JSONError.self) { try JSON.parse("[\r\n\"😀e\u{301}\" x]") }
    #expect(error.position == JSONPosition(line: 2, column: 7, byteOffset: 13))
  }

  @Test func `limits are reported with their values`() throws {
    let limits = JSONLimits(maxDepth: 2, maxBytes: 8)
    let deep = try #require(throws: JSONError.self) { try JSON.parse("[[\n[]]]", limits: limits) }
    #expect(
      deep.description
        == "line 2, column 1: expected at most 2 arrays and objects in each other, found more")
    #expect(deep.hint == "nest less deeply, or raise the limit")
    let large = try #require(throws: JSONError.self) { try JSON.parse("123456789", limits: limits) }
    #expect(large.description == "line 1, column 9: expected at most 8 bytes, found more")
    #expect(large.hint == "send less, or raise the limit")
    #expect(throws: Never.self) { try JSON.parse("[[1, 2]]", limits: limits) }
  }
}
