import FoundationEssentials
import PlumbJSON
import PlumbSchema
import Testing

/// The component schemas of the first contract, compiled.
struct VoiceBotSchemas {
  let graph: SchemaGraph
  /// Name and schema, in the order of the document.
  let schemas: [(name: String, id: SchemaID)]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Specs/voicebot.json")
    let document = try JSON.parse(Array(try Data(contentsOf: file)))
    var compiler = SchemaCompiler()
    try compiler.add(document, named: "voicebot", dialect: .openAPI31)
    let names = try #require(document["components"]?["schemas"]?.object).names
    var schemas: [(name: String, id: SchemaID)] = []
    for name in names {
      let pointer = JSONPointer(["components", "schemas", name])
      schemas.append((name, try compiler.compile(at: pointer, in: "voicebot")))
    }
    self.schemas = schemas
    graph = compiler.graph
  }

  func id(_ name: String) throws -> SchemaID {
    try #require(schemas.first { $0.name == name }).id
  }
}
