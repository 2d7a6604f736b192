import Foundation
import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

/// A label says whether a request is valid, and where it is not: the validator has to agree with each of them.
struct `Labels of variations` {
  /// The component schemas of a document.
  private struct Document {
    let graph: SchemaGraph
    let schemas: [SchemaID]

    init(_ path: String, most: Int = .max) throws {
      try self.init(JSON.parse([UInt8](Data(contentsOf: URL(filePath: path)))), most: most)
    }

    /// Every schema that the tests of generation are written with, as the components of one document.
    init(schemas texts: [String]) throws {
      let named = texts.enumerated().map { "\"s\($0)\":\($1)" }
      try self.init(
        JSON.parse(#"{"components":{"schemas":{"# + named.joined(separator: ",") + "}}}"))
    }

    private init(_ root: JSON, most: Int = .max) throws {
      var compiler = SchemaCompiler()
      let is30 = root["openapi"]?.string?.hasPrefix("3.0") == true
      try compiler.add(root, named: "document", dialect: is30 ? .openAPI30 : .openAPI31)
      let names = root["components"]?["schemas"]?.object?.names ?? []
      var schemas: [SchemaID] = []
      for name in names.prefix(most) {
        let pointer = JSONPointer(["components", "schemas", name])
        if let schema = try? compiler.compile(at: pointer, in: "document") {
          schemas.append(schema)
        }
      }
      self.schemas = schemas
      graph = compiler.graph
    }
  }

  private static let root =
    URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Specs").standardized.path() + "/"
  private static let suites = ProcessInfo.processInfo.environment["PLUMB_SUITES"].map {
    $0 + "/openapi/"
  }

  @Test func `agree with the validator for 100,000 variations of random bodies`() throws {
    var count = 0
    let documents = [
      try Document(Self.root + "voicebot.json"), try Document(Self.root + "petstore.json"),
      try Document(
        schemas: `Ways through a schema`.examples.map(\.schema) + `Generated values`.schemas),
    ]
    var round: UInt64 = 0
    while count < 100_000 {
      for document in documents { count += try check(document, round: round) }
      round += 1
    }
    print("\(count) labels agree with the validator")
  }

  @Test(
    .enabled(if: suites != nil),
    arguments: [
      "museum-3.1.json", "train-travel-3.1.json", "swagger-petstore-3.0.4.json",
      "small/readme-schema-types-3.1.json", "github-rest-2022-07.json", "stripe-2022-04.json",
      "openai-2.3.0-3.1.json", "asana-1.0.json",
    ])
  func `agree with the validator in other people's documents`(file: String) throws {
    let document = try Document((Self.suites ?? "") + file, most: 12)
    let count = try check(document, round: 0, most: 2_000)
    print("\(file): \(count) labels agree with the validator")
    #expect(count > 0)
  }

  /// Holds every variation of one random body of each schema against the validator, as it is after serialisation.
  private func check(_ document: Document, round: UInt64, most: Int = .max) throws -> Int {
    let generator = ValueGenerator(document.graph, direction: .request)
    var count = 0
    for schema in document.schemas {
      var source = ChoiceSource(seed: round, stream: "\(schema.index)")
      guard let body = try? generator.value(for: schema, from: &source, depth: 3) else { continue }
      #expect(document.graph.isValid(body, against: schema, direction: .request))
      for variation in generator.variations(ofBody: body, schema: schema).made.prefix(most) {
        count += 1
        let received = try JSON.parse(variation.whole.bytes())
        let isValid = document.graph.isValid(received, against: schema, direction: .request)
        guard isValid == variation.isValid else {
          Issue.record("\(variation.pointer) \(variation.kind) is labelled wrongly: \(received)")
          continue
        }
        guard !isValid else { continue }
        let violations = document.graph.violations(
          of: received, against: schema, direction: .request)
        let isThere = violations.contains { violation in
          violation.instancePointer.isPrefix(of: variation.pointer)
            || variation.pointer.isPrefix(of: violation.instancePointer)
        }
        if !isThere {
          Issue.record("\(variation.pointer) \(variation.kind): \(violations)")
        }
      }
    }
    return count
  }
}
