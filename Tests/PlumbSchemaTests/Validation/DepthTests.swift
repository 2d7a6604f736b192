import PlumbJSON
import PlumbSchema
import Testing

struct `The depth of validation` {
  static let tree = ##"{"properties": {"a": {"$ref": "#"}}, "type": "object"}"##

  private func nested(_ depth: Int) -> JSON {
    var value: JSON = [:]
    for _ in 0..<depth { value = ["a": value] }
    return value
  }

  @Test func `a recursive schema follows a recursive value`() throws {
    let compiled = try Compiled(Self.tree)
    #expect(compiled.graph.isValid(nested(100), against: compiled.root))
    #expect(try compiled.sentences(#"{"a": {"a": 5}}"#) == ["/a/a: expected an object, actual 5"])
  }

  @Test func `a value that nests too deep is refused, with the bound`() throws {
    let compiled = try Compiled(Self.tree)
    let found = compiled.graph.violations(of: nested(600), against: compiled.root)
    #expect(found.map(\.expected) == ["at most 512 schemas within one another"])
  }

  @Test(arguments: [254, 255, 256, 257, 258, 510, 511, 512, 513])
  func `a verdict goes as deep as a report`(_ depth: Int) throws {
    let compiled = try Compiled(Self.tree)
    #expect(Agreement.holds(compiled.graph, nested(depth), compiled.root))
  }

  @Test func `alternatives within alternatives end when the steps are used up`() throws {
    let compiled = try Compiled(
      ##"""
      {"$ref": "#/$defs/n", "$defs": {"n": {"type": "object", "anyOf": [
        {"properties": {"a": {"$ref": "#/$defs/n"}}},
        {"properties": {"a": {"$ref": "#/$defs/n"}}}]}}}
      """##)
    var graph = compiled.graph
    graph.maxSteps = 20_000
    var value: JSON = 5
    for _ in 0..<60 { value = ["a": value] }
    #expect(!graph.isValid(value, against: compiled.root))
    #expect(
      graph.violations(of: value, against: compiled.root).map(\.description) == [
        #"the value: expected a value that can be judged by applying 20000 schemas, "#
          + "actual an object of 1 member"
      ])
  }
}
