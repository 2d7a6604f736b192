import PlumbJSON
import PlumbSchema
import Testing

/// The meta-schemas built in: at hand for everybody, with the verdicts of those that are published.
struct `Meta-schemas` {
  static let uri = "https://json-schema.org/draft/2020-12/schema"

  @Test(arguments: [
    (#"{"type": "strin"}"#, false), (#"{"type": ["string", "null"]}"#, true),
    (#"{"properties": {"a": {"minLength": -1}}}"#, false),
    (#"{"$defs": {"a": {"allOf": []}}}"#, false), (#"{"required": ["a", "a"]}"#, false),
    (#"{"multipleOf": 0}"#, false), (#"{"$anchor": "1"}"#, false), ("true", true), ("1", false),
  ])
  func `judge schemas without being handed over`(_ schema: String, _ isValid: Bool) throws {
    let metaschema = try Compiled(##"{"$ref": "\##(Self.uri)"}"##, dialect: .draft202012)
    #expect(try metaschema.isValid(schema) == isValid)
  }

  @Test(arguments: ["meta/validation#/$defs/nonNegativeInteger", "meta/core", "schema#meta"])
  func `are reached by the names inside them`(_ name: String) throws {
    let metaschema = try Compiled(
      ##"{"$ref": "https://json-schema.org/draft/2020-12/\##(name)"}"##, dialect: .draft202012)
    #expect(try !metaschema.isValid("-1"))
  }

  @Test(
    .enabled(if: OfficialSuite.folder != nil), arguments: [Dialect.draft202012, .openAPI31])
  func `agree with the published ones on mutated schemas`(_ dialect: Dialect) throws {
    let ours = try metaschema(dialect) { _ in nil }
    let published = try metaschema(dialect, lookup: Self.published)
    let schemas = try Self.schemas()
    let parts = schemas.flatMap { Array(($0.object?.members ?? [])) }
    var choices = `Mutated schemas and values`.Choices(seed: 11)
    var invalid = 0
    for schema in schemas {
      for _ in 0..<8 {
        let mutated = Self.mutate(schema, parts, &choices)
        let isValid = published.graph.isValid(mutated, against: published.root)
        #expect(ours.graph.isValid(mutated, against: ours.root) == isValid, "\(mutated)")
        if !isValid { invalid += 1 }
      }
    }
    #expect(schemas.count * 8 > 3_000)
    #expect(invalid > 500)
  }

  private func metaschema(_ dialect: Dialect, lookup: @escaping SchemaCompiler.Lookup) throws
    -> (graph: SchemaGraph, root: SchemaID)
  {
    var compiler = SchemaCompiler(lookup: lookup)
    try compiler.add(["$ref": .string(Self.uri)], named: "test.json", dialect: dialect)
    let root = try compiler.compile(in: "test.json")
    return (compiler.graph, root)
  }

  /// The meta-schemas as they are published, in the folder of the suites.
  @Sendable private static func published(_ uri: String) -> JSON? {
    let base = "https://json-schema.org/draft/2020-12/"
    guard uri.hasPrefix(base) else { return nil }
    let name = uri.dropFirst(base.count)
    return name == "schema"
      ? OfficialSuite.read("metaschemas/draft202012/metaschema.json")
      : OfficialSuite.read(
        "metaschemas/draft202012/vocabularies/\(name.dropFirst("meta/".count)).json")
  }

  /// Every schema that the tests of the suite are about.
  private static func schemas() throws -> [JSON] {
    try OfficialSuite.files(".").flatMap { file in
      let groups = try #require(
        OfficialSuite.read("json-schema-test-suite/tests/draft2020-12/\(file)")?.array)
      return groups.compactMap { $0["schema"] }
    }
  }

  /// The schema with another schema's keyword, or one keyword with the value of another, somewhere in it.
  private static func mutate(
    _ schema: JSON, _ parts: [JSONObject.Member],
    _ choices: inout `Mutated schemas and values`.Choices
  ) -> JSON {
    guard case .object(var object) = schema, !object.isEmpty else {
      return parts[choices.next(parts.count)].value
    }
    let part = parts[choices.next(parts.count)]
    let name = object.names[choices.next(object.count)]
    switch choices.next(4) {
    case 0: object[part.name] = part.value
    case 1: object[name] = part.value
    case 2: object[part.name] = object[name]
    default: object[name] = object[name].map { mutate($0, parts, &choices) }
    }
    return .object(object)
  }
}
