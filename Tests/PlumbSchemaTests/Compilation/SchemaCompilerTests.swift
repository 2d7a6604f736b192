import PlumbJSON
import PlumbSchema
import Testing

struct `The compiler` {
  private func pointer(_ text: String) throws -> JSONPointer {
    try #require(JSONPointer(parsing: text))
  }

  static let document = ##"""
    {"openapi": "3.1.0", "components": {"schemas": {
      "Tree": {"type": "object", "properties": {"children": {"items": {"$ref": "#/components/schemas/Tree"}}}},
      "Broken": {"type": "tree"},
      "Label": {"type": "string", "x-plumb": {"source": "page 1"}, "x-b": 2, "readOnly": true}}}}
    """##

  private func compiler() throws -> SchemaCompiler {
    var compiler = SchemaCompiler()
    try compiler.add(
      JSON.parse(Self.document), named: "api.json", dialect: .openAPI31, content: .other)
    return compiler
  }

  @Test func `a schema is compiled once, however often it is asked for`() throws {
    var compiler = try compiler()
    let tree = try pointer("/components/schemas/Tree")
    let first = try compiler.compile(at: tree, in: "api.json")
    let count = compiler.graph.nodes.count
    #expect(try compiler.compile(at: tree, in: "api.json") == first)
    #expect(compiler.graph.nodes.count == count)
    let children = try #require(compiler.graph[first].property("children"))
    let items = try #require(compiler.graph[children].items)
    #expect(compiler.graph.target(of: items) == first)
    #expect(compiler.graph.isValid(["children": [["children": []]]], against: first))
    #expect(!compiler.graph.isValid(["children": [5]], against: items))
  }

  @Test func `a schema that cannot be used leaves the others as they were`() throws {
    var compiler = try compiler()
    let tree = try compiler.compile(at: pointer("/components/schemas/Tree"), in: "api.json")
    let count = compiler.graph.nodes.count
    #expect(throws: SchemaError.self) {
      try compiler.compile(at: self.pointer("/components/schemas/Broken"), in: "api.json")
    }
    #expect(compiler.graph.nodes.count == count)
    let label = try compiler.compile(at: pointer("/components/schemas/Label"), in: "api.json")
    #expect(compiler.graph.isValid("text", against: label))
    #expect(compiler.graph.isValid([:], against: tree))
  }

  @Test func `annotations and extensions are kept in order`() throws {
    var compiler = try compiler()
    let label = try compiler.compile(at: pointer("/components/schemas/Label"), in: "api.json")
    let node = compiler.graph[label]
    #expect(node.extensions.names == ["x-plumb", "x-b"])
    #expect(node.extensions["x-plumb"]?["source"] == "page 1")
    #expect(node.isReadOnly)
    #expect(node.pointer.description == "/components/schemas/Label")
    #expect(node.document == "api.json")
  }

  @Test func `defects are noted and ignored where that is wished`() throws {
    var compiler = SchemaCompiler(ignoresDefects: true)
    try compiler.add(JSON.parse(#"{"minimum": true, "maximum": 5, "pattern": "("}"#), named: "a")
    let root = try compiler.compile(in: "a")
    #expect(!compiler.graph.isValid(6, against: root))
    #expect(compiler.graph.isValid(4, against: root))
    #expect(compiler.defects.map(\.pointer.description) == ["/minimum", "/pattern"])
  }

  @Test func `a reference into another document asks the store, never the network`() throws {
    let other = try JSON.parse(#"{"$defs": {"n": {"type": "integer"}}}"#)
    var compiler = SchemaCompiler { uri in uri == "file:///dir/b.json" ? other : nil }
    try compiler.add(
      JSON.parse(##"{"items": {"$ref": "b.json#/$defs/n"}}"##), named: "file:///dir/a.json")
    let root = try compiler.compile(in: "file:///dir/a.json")
    #expect(compiler.graph.isValid([1], against: root))
    #expect(!compiler.graph.isValid(["a"], against: root))
  }

  @Test func `names that look alike but differ in code points are told apart`() throws {
    let compiled = try Compiled(
      "{\"properties\": {\"\u{E9}\": {\"type\": \"string\"}, \"e\u{301}\": {\"type\": \"null\"}}}")
    #expect(try compiled.isValid("{\"\u{E9}\": \"a\", \"e\u{301}\": null}"))
    #expect(try !compiled.isValid("{\"\u{E9}\": null}"))
    #expect(try !compiled.isValid("{\"e\u{301}\": \"a\"}"))
  }
}
