import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

struct `Rows of merged variations` {
  private let schema: CompiledSchema
  private let generator: ValueGenerator
  private let base: JSON
  private let valid: [Variation]

  init() throws {
    schema = try CompiledSchema(
      #"""
      {"type":"object","required":["name","box"],"properties":{
        "name":{"type":"string","maxLength":8},
        "age":{"type":"integer","minimum":1,"maximum":30},
        "kind":{"enum":["cat","dog","bird"]},
        "box":{"type":"object","properties":{"wide":{"type":"boolean"},"high":{"type":"integer","minimum":0,"maximum":9}}}},
        "not":{"properties":{"kind":{"const":"bird"},"age":{"minimum":10}},"required":["kind","age"]}}
      """#)
    generator = ValueGenerator(schema.graph)
    base = ["name": "a", "age": 2, "kind": "cat", "box": ["wide": true, "high": 1]]
    valid = generator.variations(ofBody: base, schema: schema.id).valid.filter {
      !$0.pointer.tokens.isEmpty
    }
  }

  private func rows(strength: Int = 2) -> MergedRows {
    MergedRows(of: valid, of: base, schema: schema.id, by: generator, strength: strength)
  }

  @Test func `are valid, hold every variation, and are far fewer than these`() {
    let rows = rows()
    for row in rows.rows {
      #expect(schema.graph.isValid(rows.document(of: row), against: schema.id))
    }
    #expect(Set(rows.rows.flatMap(\.self)) == Set(valid.indices))
    #expect(rows.rows.count < valid.count)
  }

  @Test func `give each variation its value`() {
    let rows = rows()
    for row in rows.rows {
      let document = rows.document(of: row)
      for index in row { #expect(document[valid[index].pointer] == valid[index].value) }
    }
  }

  @Test func `leave each optional member out alone`() {
    let rows = rows()
    for index in valid.indices where valid[index].value == nil {
      #expect(
        rows.rows.contains { row in
          row.contains(index) && row.count { valid[$0].value == nil } == 1
        })
    }
  }

  @Test func `cover all pairs but those that are not valid together`() {
    // An old bird is no valid one.
    let rows = rows()
    #expect(rows.covered < rows.tuples)
    #expect(rows.covered > rows.tuples * 9 / 10)
    #expect(self.rows(strength: 3).rows.count > rows.rows.count)
  }

  /// Members of which some values are valid alone and not together, in a place that holds one more.
  private static let entangled: [String] = [
    #""maxProperties":3"#, #""minProperties":2"#,
    #""dependentRequired":{"age":["tags"]}"#,
    #""not":{"properties":{"age":{"minimum":10},"tags":{"minItems":1}},"required":["age","tags"]}"#,
    #""anyOf":[{"properties":{"age":{"maximum":10}}},{"properties":{"tags":{"maxItems":0}}}]"#,
    #""if":{"properties":{"age":{"minimum":10}}},"then":{"properties":{"tags":{"minItems":1}}}"#,
    #""dependentSchemas":{"age":{"properties":{"tags":{"maxItems":1}}}}"#,
    // Nothing is entangled here: rows are then not judged as a whole.
    #""description":"""#,
  ]

  @Test(arguments: entangled)
  func `are valid as a whole whatever the schema says of several members`(_ keyword: String) throws
  {
    let schema = try CompiledSchema(
      #"""
      {"type":"object","properties":{"inner":{"type":"object","properties":{
        "age":{"type":"integer","minimum":1,"maximum":30},
        "tags":{"type":"array","items":{"type":"string"}},
        "name":{"type":"string","maxLength":8}},\#(keyword)}}}
      """#)
    let generator = ValueGenerator(schema.graph)
    let base: JSON = ["inner": ["age": 2, "tags": ["a"], "name": "a"]]
    let valid = generator.variations(ofBody: base, schema: schema.id).valid.filter {
      $0.base == 0 && !$0.pointer.tokens.isEmpty
    }
    try #require(valid.count > 10)
    let rows = MergedRows(of: valid, of: base, schema: schema.id, by: generator)
    #expect(rows.documents.count == rows.rows.count)
    for (row, document) in zip(rows.rows, rows.documents) {
      #expect(schema.graph.isValid(document, against: schema.id))
      #expect(document.isIdentical(to: rows.document(of: row)))
    }
  }
}
