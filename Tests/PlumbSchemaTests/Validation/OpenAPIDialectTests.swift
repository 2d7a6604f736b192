import PlumbJSON
import PlumbSchema
import Testing

/// What OpenAPI says differently from JSON Schema.
struct `The dialects of OpenAPI` {
  struct Case: Sendable {
    let schema: String
    let valid: [String]
    let invalid: [String]
  }

  static let cases30 = [
    Case(
      schema: #"{"type": "string", "nullable": true}"#, valid: [#""a""#, "null"], invalid: ["5"]),
    Case(schema: #"{"nullable": true, "enum": ["a"]}"#, valid: ["null"], invalid: [#""b""#]),
    Case(
      schema: #"{"allOf": [{"type": "object"}], "nullable": true}"#, valid: ["null", "{}"],
      invalid: ["[]"]),
    Case(
      schema: #"{"minimum": 1, "exclusiveMinimum": true, "maximum": 3, "exclusiveMaximum": false}"#,
      valid: ["1.5", "3"], invalid: ["1", "3.1"]),
    Case(schema: #"{"const": 1, "if": true, "then": false}"#, valid: ["2"], invalid: []),
    Case(
      schema: ##"{"properties": {"a": {"$ref": "#/properties/b", "maxLength": 1}, "b": {}}}"##,
      valid: [#"{"a": "long"}"#], invalid: []),
    Case(schema: #"{"format": "uuid"}"#, valid: ["5"], invalid: [#""5""#]),
  ]

  @Test(arguments: cases30) func `3.0 has its own words`(_ c: Case) throws {
    let compiled = try Compiled(c.schema, dialect: .openAPI30)
    for value in c.valid { #expect(try compiled.sentences(value) == [], "\(value)") }
    for value in c.invalid { #expect(try !compiled.isValid(value), "\(value)") }
  }

  static let account = #"""
    {"required": ["id", "name", "secret"], "properties": {
      "id": {"readOnly": true}, "name": {}, "secret": {"allOf": [{"writeOnly": true}]}}}
    """#

  @Test func `a member is not required in the direction that it does not travel`() throws {
    let compiled = try Compiled(Self.account)
    #expect(
      try compiled.sentences("{}", direction: .request) == [
        #"the value: expected the member "name", actual no such member"#,
        #"the value: expected the member "secret", actual no such member"#,
      ])
    #expect(
      try compiled.sentences("{}", direction: .response) == [
        #"the value: expected the member "id", actual no such member"#,
        #"the value: expected the member "name", actual no such member"#,
      ])
    #expect(try compiled.sentences("{}").count == 3)
  }

  @Test func `older drafts keep their lists of items and their exclusive flags`() throws {
    let compiled = try Compiled(
      #"""
      {"$schema": "http://json-schema.org/draft-04/schema#",
        "items": [{"minimum": 0, "exclusiveMinimum": true}], "additionalItems": false}
      """#)
    #expect(try compiled.isValid("[1]"))
    #expect(try !compiled.isValid("[0]"))
    #expect(try !compiled.isValid("[1, 2]"))
  }

  @Test(arguments: [
    #"{"kind": "Cat"}"#: #"the value: expected the member "lives", actual no such member"#,
    #"{"kind": "hound"}"#: #"the value: expected the member "legs", actual no such member"#,
  ]) func `a discriminator tells which alternative was meant`(_ value: String, _ sentence: String)
    throws
  {
    let compiled = try Compiled(
      ##"""
      {"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"hound": "#/$defs/Dog"}},
        "$defs": {"Cat": {"required": ["lives"]}, "Dog": {"required": ["legs"]}}}
      """##)
    #expect(try compiled.sentences(value) == [sentence])
  }

  @Test func `format informs in JSON Schema and is asserted in OpenAPI`() throws {
    let schema = #"{"format": "uuid"}"#
    #expect(try Compiled(schema, dialect: .draft202012).isValid(#""x""#))
    #expect(try !Compiled(schema, dialect: .openAPI31).isValid(#""x""#))
  }
}
