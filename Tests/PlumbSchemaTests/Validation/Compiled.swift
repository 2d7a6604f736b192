import PlumbJSON
import PlumbSchema

/// A schema written in a test, compiled with its graph.
struct Compiled {
  let graph: SchemaGraph
  let root: SchemaID

  init(_ text: String, dialect: Dialect = .openAPI31) throws {
    var compiler = SchemaCompiler()
    try compiler.add(try JSON.parse(text), named: "test.json", dialect: dialect)
    root = try compiler.compile(in: "test.json")
    graph = compiler.graph
  }

  func isValid(_ value: String) throws -> Bool {
    graph.isValid(try JSON.parse(value), against: root)
  }

  /// The violations of a value as the sentences that users read.
  func sentences(_ value: String, direction: Direction? = nil) throws -> [String] {
    graph.violations(of: try JSON.parse(value), against: root, direction: direction)
      .map(\.description)
  }
}
