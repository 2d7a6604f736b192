import PlumbJSON
import PlumbSchema
import Testing

/// What the rows of a verdict could get wrong though each keyword is right by itself.
struct `A verdict` {
  /// A schema, and a value with its verdict.
  struct Case: Sendable, CustomTestStringConvertible {
    let schema: String
    let value: String
    let isValid: Bool

    init(_ schema: String, _ value: String, _ isValid: Bool) {
      self.schema = schema
      self.value = value
      self.isValid = isValid
    }

    var testDescription: String { "\(schema) ← \(value)" }
  }

  static let cases = [
    // A repeated name is there once.
    Case(#"{"required": ["a", "b"]}"#, #"{"a": 1, "a": 2}"#, false),
    Case(#"{"minProperties": 2}"#, #"{"a": 1, "a": 2}"#, false),
    Case(#"{"maxProperties": 1}"#, #"{"a": 1, "a": 2}"#, true),
    Case(#"{"minProperties": 3, "maxProperties": 2}"#, #"{"a": 1, "b": 2}"#, false),
    // A name that is only required is no property.
    Case(#"{"required": ["a"], "additionalProperties": false}"#, #"{"a": 1}"#, false),
    // A property that a pattern matches as well has to meet both schemas.
    Case(
      #"{"properties": {"ab": {"minimum": 1}}, "patternProperties": {"^a": {"maximum": 5}}}"#,
      #"{"ab": 6}"#, false),
    Case(
      #"{"properties": {"ab": {"minimum": 1}}, "patternProperties": {"^a": {"maximum": 5}}}"#,
      #"{"ab": 5}"#, true),
    Case(
      #"{"patternProperties": {"^a": true}, "additionalProperties": false}"#, #"{"ab": 1, "b": 1}"#,
      false),
    // Names and texts that differ only in the middle.
    Case(
      #"{"properties": {"aaaaaaaaXbbbbbbbb": false}}"#, #"{"aaaaaaaaYbbbbbbbb": 1}"#, true),
    Case(#"{"enum": ["aaaaaaaaXbbbbbbbb"]}"#, #""aaaaaaaaYbbbbbbbb""#, false),
    Case(#"{"uniqueItems": true}"#, #"["aaaaaaaaXbbbbbbbb", "aaaaaaaaYbbbbbbbb"]"#, true),
    Case(#"{"uniqueItems": true}"#, #"[{"a": "x", "a": "y"}, {"a": "z", "a": "y"}]"#, false),
    Case(#"{"uniqueItems": true}"#, #"[1, "a", 1.0]"#, false),
    // A constant beside an enumeration has to be in it.
    Case(#"{"const": "a", "enum": ["b"]}"#, #""a""#, false),
    Case(#"{"const": 1, "enum": ["b", 1.0]}"#, "1", true),
    Case(#"{"enum": ["1"]}"#, "1", false),
    // Bounds between, on and beyond machine integers.
    Case(#"{"exclusiveMinimum": 9223372036854775807}"#, "9223372036854775807", false),
    Case(#"{"exclusiveMinimum": 9223372036854775807}"#, "9223372036854775808", true),
    Case(#"{"minimum": 0.5}"#, "0", false),
    Case(#"{"minimum": 1, "maximum": 3, "multipleOf": 2}"#, "3", false),
    Case(#"{"minimum": 5, "maximum": 4}"#, "5", false),
    Case(#"{"format": "int32"}"#, "2147483648", false),
    Case(#"{"type": "integer"}"#, "-12e-1", false),
    Case(#"{"type": "integer"}"#, "-120e-1", true),
    // Lengths are of code points, whatever the bytes.
    Case(#"{"minLength": 2}"#, #""🥕""#, false),
    Case(#"{"maxLength": 1}"#, #""🥕""#, true),
    Case(#"{"minLength": 3, "maxLength": 3}"#, #""öäü""#, true),
    // A reference to `false`, over another reference.
    Case(
      ##"{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": false}}"##, "1", false),
    Case(##"{"$ref": "#/$defs/a", "minimum": 2, "$defs": {"a": {"maximum": 5}}}"##, "1", false),
  ]

  @Test(arguments: cases) func `is that of the keywords together`(_ test: Case) throws {
    let compiled = try Compiled(test.schema)
    let value = try JSON.parse(test.value)
    #expect(compiled.graph.isValid(value, against: compiled.root) == test.isValid)
    #expect(Agreement.holds(compiled.graph, value, compiled.root))
  }

  @Test func `counts more required names than a row has bits for`() throws {
    let names = (0..<70).map { "n\($0)" }
    let required = JSON.array(names.map { .string($0) })
    let compiled = try Compiled(
      JSON.object(.init([.init(name: "required", value: required)])).text())
    let members = names.map { JSONObject.Member(name: $0, value: nil) }
    let whole = JSON.object(JSONObject(members))
    #expect(compiled.graph.isValid(whole, against: compiled.root))
    #expect(
      !compiled.graph.isValid(.object(JSONObject(members.dropLast())), against: compiled.root))
  }

  @Test func `leaves out of a message what does not travel with it`() throws {
    let compiled = try Compiled(
      #"""
      {"required": ["id", "secret"],
       "properties": {"id": {"readOnly": true}, "secret": {"allOf": [{"writeOnly": true}]}}}
      """#)
    for (text, direction) in [
      (#"{"id": 1}"#, Direction.request), (#"{"id": 1}"#, .response),
      (#"{"secret": 1}"#, .request), (#"{"secret": 1}"#, .response),
    ] {
      let value = try JSON.parse(text)
      let isExpected = text.contains("id") == (direction == .response)
      #expect(
        compiled.graph.isValid(value, against: compiled.root, direction: direction) == isExpected)
      #expect(Agreement.holds(compiled.graph, value, compiled.root, direction))
    }
  }

  @Test func `sees the schemas that were compiled after it was first asked`() throws {
    var compiler = SchemaCompiler()
    try compiler.add(
      try JSON.parse(#"{"a": {"type": "string"}, "b": {"type": "null"}}"#), named: "x",
      content: .other)
    let first = try compiler.compile(at: JSONPointer(["a"]), in: "x")
    #expect(compiler.graph.isValid("text", against: first))
    let second = try compiler.compile(at: JSONPointer(["b"]), in: "x")
    #expect(!compiler.graph.isValid("text", against: second))
    #expect(compiler.graph.isValid(nil, against: second))
  }
}
