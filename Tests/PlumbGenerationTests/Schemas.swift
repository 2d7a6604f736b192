import PlumbJSON
import PlumbSchema

/// A schema written in a test, compiled as OpenAPI 3.1 reads it: formats count.
struct CompiledSchema {
  let graph: SchemaGraph
  let id: SchemaID

  init(_ text: String, dialect: Dialect = .openAPI31) throws {
    var compiler = SchemaCompiler()
    try compiler.add(try JSON.parse(text), named: "test", dialect: dialect)
    id = try compiler.compile(in: "test")
    graph = compiler.graph
  }
}
