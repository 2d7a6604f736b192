import PlumbJSON
import PlumbSchema
import Testing

/// What users read when a schema cannot be used.
struct `The text of schema errors` {
  struct Case: Sendable, CustomTestStringConvertible {
    let schema: String
    let sentence: String
    let hint: String
    var testDescription: String { schema }
  }

  static let cases = [
    Case(
      schema: "5", sentence: "test.json: the root: a schema is an object or a boolean, this is 5",
      hint: "write {} for a schema that accepts everything"),
    Case(
      schema: #"{"properties": {"a": {"minLength": "2"}}}"#,
      sentence: #"test.json: /properties/a/minLength: "minLength" has to be "#
        + #"a non-negative integer, this is "2""#,
      hint: #"give "minLength" a non-negative integer, or leave it out"#),
    Case(
      schema: #"{"type": "int"}"#,
      sentence: #"test.json: /type: "type" has to be a type or an array of types, this is "int""#,
      hint: #"give "type" a type or an array of types, or leave it out"#),
    Case(
      schema: ##"{"items": {"$ref": "#/$defs/nothing"}}"##,
      sentence: ##"test.json: /items: the reference "#/$defs/nothing" leads to nothing"##,
      hint: "compare the reference with the names that the document defines"),
    Case(
      schema: #"{"pattern": "a)"}"#,
      sentence: #"test.json: /pattern: the pattern "a)" cannot be read: "#
        + "this parenthesis closes no group, at character 2",
      hint: "patterns are regular expressions of ECMA-262 in Unicode mode"),
    Case(
      schema: ##"{"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#"}]}}}"##,
      sentence: "test.json: the root: the schema applies itself to the same value without end: "
        + "# → #/$defs/a → #/$defs/a/allOf/0 → #",
      hint: "let one of the references stand below properties or items"),
  ]

  @Test(arguments: cases) func `it names document, place, problem and cure`(_ c: Case) throws {
    let error = try #require(throws: SchemaError.self) { try Compiled(c.schema) }
    #expect(error.description == c.sentence)
    #expect(error.hint == c.hint)
  }
}
