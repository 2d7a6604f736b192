import PlumbContract
import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

struct `Rules of lint` {
  /// Whether a value can be made, asked of what makes them.
  private let generated: ObstacleSearch = { graph, direction in
    let generator = ValueGenerator(graph, direction: direction)
    return { schema in
      generator.obstacle(to: schema).map {
        SchemaObstacle(at: $0.schemaPointer, title: $0.reason.title, hint: $0.hint)
      }
    }
  }

  @Test(arguments: LintRule.all.map(\.id)) func `each finds what its examples say`(_ id: String)
    throws
  {
    let rule = try #require(LintRule.all.first { $0.id == id })
    let good = LintResult(
      of: try JSON.parse(rule.examples.good), obstacles: generated, rules: [rule])
    #expect(good.sections.flatMap(\.findings).map(\.message) == [])
    let bad = LintResult(
      of: try JSON.parse(rule.examples.bad), obstacles: generated, rules: [rule])
    #expect(bad.count(rule.kind) >= 1)
  }

  @Test func `each has an id of its own and says what it is about`() {
    let ids = LintRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for rule in LintRule.all {
      #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(rule.id)")
      #expect(rule.title.hasSuffix("."), "\(rule.id)")
      #expect(rule.why.hasSuffix("."), "\(rule.id)")
      #expect(rule.mend.hasSuffix("."), "\(rule.id)")
    }
    for kind in LintRule.Kind.allCases {
      #expect(LintRule.all.contains { $0.kind == kind })
    }
  }

  @Test func `a property named $ref is a property`() throws {
    let document = try JSON.parse(
      """
      {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": {
        "A": {"type": "object", "properties": {"$ref": {"type": "string"}}}}}}
      """)
    #expect(LintResult(of: document).count(.error) == 0)
  }

  @Test func `what cannot be used is said once`() throws {
    let document = try JSON.parse(
      """
      {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
       "paths": {"/a": {"get": {"parameters": [{"in": "query"}], "responses": {}}}}}
      """)
    let result = LintResult(of: document)
    #expect(result.count(.error) == 1)
    #expect(result.isUsable)
  }
}
