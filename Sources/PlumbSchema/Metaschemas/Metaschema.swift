import PlumbJSON

/// A schema of schemas: which values the keywords of a vocabulary may have (JSON Schema 2020-12 core §8.1, §12).
///
/// Schemas refer to these by URI without anybody handing them over, so they are always at hand. They are made here from
/// tables of keywords and give the same verdicts as those that are published under the same URIs.
struct Metaschema {
  /// The last part of its URI, such as `meta/core`.
  let name: String
  let vocabularies: [Vocabulary]
  /// Each keyword with what its value has to be.
  let keywords: JSONObject
  /// What schemas may refer to by name.
  let definitions: JSONObject
  /// The meta-schemas that count as well.
  var parts: [Metaschema] = []

  private static let base = "https://json-schema.org/draft/2020-12/"

  /// The meta-schema of a URI, or nil where there is none.
  static func document(at uri: String) -> JSON? {
    guard uri.utf8.starts(with: base.utf8) else { return nil }
    let name = String(uri.dropFirst(base.count))
    return all.first { $0.name.hasSameBytes(as: name) }?.document
  }

  private var document: JSON {
    var document: JSONObject = JSONObject()
    document.append("$schema", .string(Self.base + "schema"))
    document.append("$id", .string(Self.base + name))
    document.append(
      "$vocabulary",
      .object(
        JSONObject(
          vocabularies.map {
            .init(name: Self.base + "vocab/" + $0.rawValue, value: true)
          })))
    document.append("$dynamicAnchor", "meta")
    document.append("type", ["object", "boolean"])
    if !parts.isEmpty {
      document.append("allOf", .array(parts.map { ["$ref": .string(Self.base + $0.name)] }))
    }
    document.append("properties", .object(keywords))
    document.append("$defs", .object(definitions))
    return .object(document)
  }

  init(
    _ name: String, _ vocabularies: [Vocabulary], keywords: JSON, definitions: JSON = [:],
    parts: [Metaschema] = []
  ) {
    self.name = name
    self.vocabularies = vocabularies
    self.keywords = keywords.object ?? JSONObject()
    self.definitions = definitions.object ?? JSONObject()
    self.parts = parts
  }
}
