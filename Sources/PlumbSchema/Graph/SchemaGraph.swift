/// Every schema that a compiler was asked for and what they lead to, compiled; schemas are named by index.
///
///     var compiler = SchemaCompiler()
///     compiler.add(document, named: "openapi.json", dialect: .openAPI31)
///     let bot = try compiler.compile(at: pointer)
///     let graph = compiler.graph
///     graph.isValid(value, against: bot)
///
/// Immutable: it is shared between threads, and the same graph serves validation, generation and lint.
package struct SchemaGraph: Sendable {
  /// The compiled schemas; the index of each is its `SchemaID`.
  package internal(set) var nodes: [SchemaNode] = []
  /// By the number of a dynamic anchor's name: the schema it stands for in each resource that has it.
  var dynamicAnchors: [[Int32: SchemaID]] = []

  /// The same schemas laid out for verdicts.
  var verdicts = LazyVerdictTable()

  /// How many schemas one judgement may apply before it gives up.
  ///
  /// Alternatives within alternatives can double the work with each level of a value; a document of 4 MB takes less
  /// than a tenth of this.
  package var maxSteps = 10_000_000

  package subscript(id: SchemaID) -> SchemaNode { nodes[Int(id.index)] }

  /// The schema that applies after following references that stand alone: `{"$ref": …}` without siblings.
  package func target(of id: SchemaID) -> SchemaID {
    var id = id
    while let next = self[id].soleReference { id = next }
    return id
  }
}
