import PlumbJSON
import PlumbSchema
import Testing

/// What users read, in full, for each keyword that can be broken.
struct `The text of violations` {
  struct Case: Sendable, CustomTestStringConvertible {
    let schema: String
    let value: String
    let sentences: [String]

    init(_ schema: String, _ value: String, _ sentences: String...) {
      self.schema = schema
      self.value = value
      self.sentences = sentences
    }

    var testDescription: String { "\(schema) ← \(value.prefix(40))" }
  }

  static let numbers = [
    Case(
      #"{"type": "integer", "minimum": 1, "maximum": 60}"#, "61",
      "the value: expected an integer from 1 to 60, actual 61"),
    Case(
      #"{"type": "integer", "minimum": 1, "maximum": 60}"#, #""5""#,
      #"the value: expected an integer from 1 to 60, actual "5""#),
    Case(#"{"type": "integer"}"#, "1.5", "the value: expected an integer, actual 1.5"),
    Case(#"{"exclusiveMinimum": 0}"#, "0", "the value: expected a number above 0, actual 0"),
    Case(
      #"{"type": "number", "exclusiveMinimum": 0, "maximum": 1.5}"#, "2",
      "the value: expected a number above 0 and of at most 1.5, actual 2"),
    Case(
      #"{"type": "number", "multipleOf": 0.01}"#, "0.005",
      "the value: expected a number that is a multiple of 0.01, actual 0.005"),
    Case(
      #"{"type": "integer", "format": "int32"}"#, "3000000000",
      "the value: expected a 32-bit integer, actual 3000000000"),
  ]

  static let strings = [
    Case(
      #"{"type": "string", "minLength": 1, "maxLength": 20}"#, #""""#,
      #"the value: expected a string of 1 to 20 characters, actual "" (no characters)"#),
    Case(
      #"{"minLength": 2}"#, #""💩""#,
      #"the value: expected a string of at least 2 characters, actual "💩" (1 character)"#),
    Case(
      #"{"maxLength": 5}"#, "\"\(String(repeating: "x", count: 300))\"",
      "the value: expected a string of at most 5 characters, actual "
        + "\"\(String(repeating: "x", count: 40))\"… (300 characters)"),
    Case(
      #"{"pattern": "^[a-z]+$"}"#, #""A""#,
      #"the value: expected a string that matches ^[a-z]+$, actual "A""#),
    Case(#"{"format": "uuid"}"#, #""x""#, #"the value: expected a UUID, actual "x""#),
    Case(
      #"{"type": ["string", "null"], "format": "date-time"}"#, #""2025-02-30T00:00:00Z""#,
      "the value: expected a date-time of RFC 3339, such as 2025-01-31T12:00:00Z, "
        + #"actual "2025-02-30T00:00:00Z""#),
  ]

  static let anyValue = [
    Case(
      #"{"type": ["string", "null"]}"#, "5", "the value: expected a string or null, actual 5"),
    Case(
      #"{"enum": ["a", "b", "c"]}"#, #""d""#,
      #"the value: expected one of "a", "b" or "c", actual "d""#),
    Case(#"{"const": {"a": 1}}"#, "1", #"the value: expected {"a":1}, actual 1"#),
    Case(
      #"{"not": {"type": "string"}}"#, #""a""#,
      #"the value: expected anything but a string, actual "a""#),
    Case(
      #"{"type": "array"}"#, #"{"a": {"b": [1, 2]}, "c": 5}"#,
      "the value: expected an array, actual an object of 2 members"),
    Case(#"{"properties": {"a": false}}"#, #"{"a": 1}"#, "/a: expected no value at all, actual 1"),
  ]

  static let objects = [
    Case(
      #"{"required": ["id", "name"], "properties": {"id": {"type": "string"}}}"#, #"{"id": 4}"#,
      #"the value: expected the member "name", actual no such member"#,
      "/id: expected a string, actual 4"),
    Case(
      #"{"properties": {"name": {}}, "additionalProperties": false}"#, #"{"nmae": 4}"#,
      #"/nmae: expected no member of this name (did you mean "name"?), actual 4"#),
    Case(
      #"{"propertyNames": {"maxLength": 2}}"#, #"{"abc": 4}"#,
      "/abc: expected a name that is a string of at most 2 characters, "
        + #"actual the name "abc" (3 characters)"#),
    Case(
      #"{"minProperties": 2}"#, #"{"abc": 4}"#,
      "the value: expected an object of at least 2 members, actual 1 member"),
    Case(
      #"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 4}"#,
      #"the value: expected the member "b", as "a" is there, actual no such member"#),
    Case(
      #"{"properties": {"a": true}, "unevaluatedProperties": false}"#, #"{"a": 1, "b": 2}"#,
      "/b: expected no member of this name, actual 2"),
  ]

  static let arrays = [
    Case(
      #"{"minItems": 1, "items": {"type": "integer"}}"#, "[]",
      "the value: expected an array of at least 1 item, actual no items"),
    Case(
      #"{"minItems": 1, "items": {"type": "integer"}}"#, #"[1, "x", null]"#,
      #"/1: expected an integer, actual "x""#, "/2: expected an integer, actual null"),
    Case(
      #"{"contains": {"type": "integer"}, "minContains": 2}"#, #"[1, "x"]"#,
      "the value: expected an array of at least 2 items, each an integer, "
        + "actual 1 such item among 2"),
    Case(
      #"{"uniqueItems": true}"#, "[1, 2, 1.0]",
      "the value: expected items that differ from each other, "
        + "actual the items 0 and 2 are both 1.0"),
    Case(
      #"{"prefixItems": [true], "unevaluatedItems": false}"#, "[1, 2]",
      "/1: expected no further item, actual 2"),
  ]

  static let alternatives = [
    Case(
      #"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "5",
      "the value: expected a string or null, actual 5"),
    Case(
      #"{"anyOf": [{"type": "string", "maxLength": 3}, {"type": "null"}]}"#, #""abcd""#,
      #"the value: expected a string of at most 3 characters, actual "abcd" (4 characters)"#),
    Case(
      #"""
      {"oneOf": [
        {"properties": {"kind": {"const": "sip"}, "port": {"type": "integer"}}, "required": ["port"]},
        {"properties": {"kind": {"const": "twilio"}, "sid": {"type": "string"}}}]}
      """#, #"{"kind": "twilio", "sid": 5}"#,
      "/sid: expected a string, actual 5"),
    Case(
      #"{"oneOf": [{"type": "integer", "title": "count"}, {"type": "number"}]}"#, "5",
      "the value: expected exactly one of 2 alternatives, "
        + #"actual 5, which meets "count" and #/oneOf/1"#),
    Case(
      #"{"if": {"type": "string"}, "then": {"minLength": 3}}"#, #""a""#,
      #"the value: expected a string of at least 3 characters, actual "a" (1 character)"#),
  ]

  @Test(arguments: numbers + strings + anyValue + objects + arrays + alternatives)
  func `it names place, expectation and what is there`(_ c: Case) throws {
    #expect(try Compiled(c.schema).sentences(c.value) == c.sentences)
  }

  @Test func `the schema's place is that of the keyword, behind references`() throws {
    let compiled = try Compiled(
      ##"{"properties": {"a": {"$ref": "#/$defs/x"}}, "$defs": {"x": {"maximum": 3}}}"##)
    let violation = try #require(
      compiled.graph.violations(of: ["a": 4], against: compiled.root).first)
    #expect(violation.schemaPointer.description == "/$defs/x/maximum")
    #expect(violation.instancePointer.description == "/a")
    #expect(violation.keyword == "maximum")
  }

  @Test func `a report holds no more than was asked for`() throws {
    let compiled = try Compiled(#"{"items": {"type": "string"}}"#)
    let found = compiled.graph.violations(of: [1, 2, 3], against: compiled.root, limit: 2)
    #expect(found.map(\.instancePointer.description) == ["/0", "/1"])
  }
}
