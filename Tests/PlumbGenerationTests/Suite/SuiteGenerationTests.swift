import Foundation
import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Testing

/// Values for the schemas of the official suite of JSON Schema, in the folder that `PLUMB_SUITES` names.
struct `Schemas of the official suite` {
  private static let folder = ProcessInfo.processInfo.environment["PLUMB_SUITES"].map {
    $0 + "/json-schema-test-suite"
  }

  /// Schemas that have a valid value which is not found, with the reason; everything else has to be.
  private static let exceptions: Set<String> = [
    // Only what is no array is valid, and whoever writes `contains` means arrays.
    "contains.json: contains keyword with boolean schema false",
    // Nothing but an empty array, or one whose items stand in the right alternative by chance.
    "unevaluatedItems.json: unevaluatedItems depends on adjacent contains",
    "unevaluatedItems.json: unevaluatedItems with oneOf",
    // What is valid is what several keywords inside `not` refuse together.
    "not.json: collect annotations inside a 'not', even if collection is disabled",
  ]

  @Test(.enabled(if: folder != nil))
  func `have a generated value wherever they have a valid one`() throws {
    let folder = try #require(Self.folder)
    let tests = folder + "/tests/draft2020-12"
    let files = try FileManager.default.contentsOfDirectory(atPath: tests)
      .filter { $0.hasSuffix(".json") }.sorted()
    var (made, total) = (0, 0)
    var failures: [String] = []
    for file in files {
      for group in try read("\(tests)/\(file)").array ?? []
      where group["tests"]?.array?.contains(where: { $0["valid"]?.bool == true }) == true {
        total += 1
        let name = "\(file): \(group["description"]?.string ?? "")"
        if let problem = try problem(with: group["schema"] ?? true) {
          failures.append(name)
          print("no value: \(name): \(problem)")
        } else {
          made += 1
        }
      }
    }
    print("a value was generated for \(made) of \(total) schemas of the suite")
    #expect(Set(failures) == Self.exceptions)
    #expect(total > 300)
  }

  /// Why no value could be generated, or why one is not valid; nil where all are.
  private func problem(with schema: JSON) throws -> String? {
    let remotes = (Self.folder ?? "") + "/remotes/"
    var compiler = SchemaCompiler(lookup: { uri in
      guard uri.hasPrefix("http://localhost:1234/") else { return nil }
      return try? read(remotes + uri.dropFirst("http://localhost:1234/".count))
    })
    try compiler.add(schema, named: "test:schema", dialect: .draft202012)
    let root = try compiler.compile(in: "test:schema")
    let generator = ValueGenerator(compiler.graph)
    do throws(GenerationError) {
      for seed in 0..<20 as Range<UInt64> {
        var source = ChoiceSource(seed: seed, stream: "suite")
        let value = try generator.value(for: root, from: &source)
        guard compiler.graph.isValid(value, against: root) else { return "\(value) is invalid" }
      }
    } catch {
      return "\(error)"
    }
    return nil
  }

  private func read(_ path: String) throws -> JSON {
    try JSON.parse([UInt8](Data(contentsOf: URL(filePath: path))))
  }
}
