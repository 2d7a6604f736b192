import AllocationCounter
import PlumbJSON
import PlumbSchema
import Testing

/// What is valid costs no memory to find so, whatever the keywords that say so.
///
/// What only a walk can judge needs none either in a release build; without optimisation it does, for its closures.
@Suite(
  .enabled(if: plumb_allocations_are_counted(), "only glibc lets a program count its allocations"))
struct `A verdict on a valid value allocates nothing` {
  /// A schema and a value that meets it.
  struct Case: Sendable, CustomTestStringConvertible {
    let subject: String
    let schema: String
    let value: String

    init(_ subject: String, _ schema: String, _ value: String) {
      self.subject = subject
      self.schema = schema
      self.value = value
    }

    var testDescription: String { subject }
  }

  static let cases = [
    Case("types", #"{"type": ["integer", "null"]}"#, "1.0"),
    Case(
      "enum", #"{"enum": ["a name of more than sixteen bytes", 2, null]}"#,
      #""a name of more than sixteen bytes""#),
    Case(
      "const", #"{"const": "a name of more than sixteen bytes"}"#,
      #""a name of more than sixteen bytes""#),
    Case("integer bounds", #"{"minimum": 1, "exclusiveMaximum": 10, "format": "int32"}"#, "9"),
    Case("decimal bounds", #"{"minimum": 0.25, "maximum": 10, "multipleOf": 0.01}"#, "4.35"),
    Case("lengths", #"{"minLength": 2, "maxLength": 20}"#, #""köstliche Möhren: 🥕""#),
    Case("pattern", #"{"pattern": "^AC[0-9a-f]{32}$"}"#, #""AC0123456789abcdef0123456789abcdef""#),
    Case("uuid", #"{"format": "uuid"}"#, #""2a8f0c9e-54b1-4b7e-9a57-6f1f1c0b8d34""#),
    Case("date-time", #"{"format": "date-time"}"#, #""2025-01-31T12:00:00.123+01:00""#),
    Case("uri", #"{"format": "uri"}"#, #""https://user@api.example.com:443/v4/bots?name=%20#top""#),
    Case("email", #"{"format": "email"}"#, #""someone.with.a.name@mail.example.com""#),
    Case("hostname", #"{"format": "hostname"}"#, #""a-host.of.some.example.com""#),
    Case("ipv4", #"{"format": "ipv4"}"#, #""192.168.100.200""#),
    Case(
      "items", #"{"prefixItems": [true], "items": {"type": "string"}, "maxItems": 4}"#,
      #"[1, "two", "three"]"#),
    Case(
      "uniqueItems", #"{"uniqueItems": true}"#, #"[{"name": "a"}, {"name": "b"}, "a", "b", 1, 2.5]"#
    ),
    Case(
      "members",
      #"""
      {"required": ["id"], "minProperties": 1, "maxProperties": 9, "additionalProperties": false,
       "properties": {"id": {"type": "integer"}, "aNameOfMoreThanSixteenBytes": {"type": "object"}},
       "patternProperties": {"^x-": {"type": "boolean"}}}
      """#,
      #"{"aNameOfMoreThanSixteenBytes": {}, "id": 5, "x-a": true}"#),
    Case(
      "alternatives",
      #"""
      {"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "anyOf": [{"maximum": 1}, {"type": "object"}],
       "allOf": [{"minProperties": 1}], "not": {"required": ["c"]},
       "if": {"required": ["b"]}, "then": {"properties": {"b": {"const": "one"}}}}
      """#,
      #"{"b": "one"}"#),
    Case(
      "references",
      ##"{"$ref": "#/$defs/tree", "$defs": {"tree": {"properties": {"left": {"$ref": "#/$defs/tree"}}}}}"##,
      #"{"left": {"left": {"left": {}}}}"#),
  ]

  @Test(arguments: cases) func `whatever the keywords`(_ test: Case) throws {
    let compiled = try Compiled(test.schema)
    let value = try JSON.parse(test.value)
    // The first verdict lays out the table.
    #expect(compiled.graph.isValid(value, against: compiled.root))
    let before = plumb_allocation_count()
    let isValid = compiled.graph.isValid(value, against: compiled.root)
    let after = plumb_allocation_count()
    #expect(isValid)
    #expect(after - before == 0)
  }

  @Test func `allocations are seen`() {
    let before = plumb_allocation_count()
    let text = String(repeating: "long enough to need memory of its own", count: 2)
    #expect(plumb_allocation_count() > before, "\(text)")
  }
}
