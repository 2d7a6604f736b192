import Foundation
import PlumbJSON
import PlumbSchema
import Testing

/// Every schema of the OpenAPI documents in the folder that `PLUMB_SUITES` names.
@Suite(.enabled(if: OfficialSuite.folder != nil))
struct `Real OpenAPI documents` {
  static let files: [String] = {
    guard let folder = OfficialSuite.folder else { return [] }
    let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/openapi")
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// What is wrong in the documents themselves: keywords of OpenAPI 3.0 left over in a document of 3.1.
  static let defects = ["openai-2.3.0-3.1.json": ["exclusiveMinimum"]]

  @Test(arguments: files) func `compile as a whole`(_ file: String) throws {
    let folder = try #require(OfficialSuite.folder)
    let data = try #require(FileManager.default.contents(atPath: "\(folder)/openapi/\(file)"))
    let root = try JSON.parse([UInt8](data))
    let isOld = root["openapi"]?.string?.hasPrefix("3.0") ?? false
    var compiler = SchemaCompiler(ignoresDefects: true)
    try compiler.add(root, named: file, dialect: isOld ? .openAPI30 : .openAPI31, content: .other)
    let schemas = schemas(of: root)
    for pointer in schemas { _ = try compiler.compile(at: pointer, in: file) }
    print("\(file): \(schemas.count) schemas, \(compiler.graph.nodes.count) nodes")
    let keywords = Set(compiler.defects.compactMap(\.pointer.tokens.last))
    #expect(keywords == Set(Self.defects[file] ?? []))
  }

  private func schemas(of root: JSON) -> [JSONPointer] {
    var found: [JSONPointer] = []
    var pending: [(value: JSON, pointer: JSONPointer)] = [(root, .root)]
    while let (value, pointer) = pending.popLast() {
      for (index, element) in (value.array ?? []).enumerated() {
        pending.append((element, pointer.appending(index)))
      }
      for member in value.object?.members ?? [] {
        let place = pointer.appending(member.name)
        switch member.name {
        case "schema": found.append(place)
        case "example", "examples": break
        case _ where pointer.tokens == ["components", "schemas"]: found.append(place)
        default: if !member.name.hasPrefix("x-") { pending.append((member.value, place)) }
        }
      }
    }
    return found
  }
}
