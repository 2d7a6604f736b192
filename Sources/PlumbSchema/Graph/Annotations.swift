package import PlumbJSON

/// What a schema says that no value can break: texts, defaults, examples and extensions.
package struct Annotations: Sendable {
  /// OpenAPI `discriminator`: which member names the alternative, and what its values stand for.
  package struct Discriminator: Sendable {
    package let propertyName: String
    /// Value and reference as written, in order.
    package let mapping: [(value: String, reference: String)]
  }

  package let title: String?
  package let description: String?
  package let format: String?
  package let defaultValue: JSON?
  /// `examples`, or the single `example` of OpenAPI 3.0.
  package let examples: [JSON]
  package let isReadOnly: Bool
  package let isWriteOnly: Bool
  package let isDeprecated: Bool
  package let discriminator: Discriminator?
  package let extensions: JSONObject

  init(_ source: SchemaSource) {
    title = source["title"]?.string
    description = source["description"]?.string
    format = source["format"]?.string
    defaultValue = source["default"]
    examples = source["examples"]?.array ?? source["example"].map { [$0] } ?? []
    isReadOnly = source["readOnly"]?.bool ?? false
    isWriteOnly = source["writeOnly"]?.bool ?? false
    isDeprecated = source["deprecated"]?.bool ?? false
    discriminator = Self.discriminator(of: source)
    extensions = JSONObject(source.object.members.filter { $0.name.utf8.starts(with: "x-".utf8) })
  }

  private static func discriminator(of source: SchemaSource) -> Discriminator? {
    guard let object = source["discriminator"]?.object,
      let name = object["propertyName"]?.string
    else { return nil }
    let mapping = object["mapping"]?.object?.members ?? []
    return Discriminator(
      propertyName: name,
      mapping: mapping.compactMap { member in
        member.value.string.map { (value: member.name, reference: $0) }
      })
  }
}
