/// How the keywords of a schema are read: which of them count, and whether `format` can be broken.
package struct Dialect: Hashable, Sendable {
  package enum Family: Hashable, Sendable {
    case draft202012
    /// Drafts before it: lists of items and what follows them have other names.
    case historic
    /// The subset of OpenAPI 3.0.3 §4.7.24: nullable, boolean exclusive bounds, no siblings of `$ref`.
    case openAPI30
  }

  package let family: Family
  /// Whether a value that is not of its `format` is invalid; otherwise `format` only informs.
  package var assertsFormat: Bool
  /// The vocabularies whose keywords have no meaning here (JSON Schema core §8.1.2).
  var absent: Set<Vocabulary> = []

  /// JSON Schema 2020-12 as its own meta-schema describes it: `format` informs.
  package static let draft202012 = Dialect(family: .draft202012, assertsFormat: false)
  /// The base dialect of OpenAPI 3.1, `format` asserted: a documented format is a promise.
  package static let openAPI31 = Dialect(family: .draft202012, assertsFormat: true)
  /// The schema object of OpenAPI 3.0, `format` asserted.
  package static let openAPI30 = Dialect(family: .openAPI30, assertsFormat: true)
}

extension Dialect {
  /// Whether a keyword has a meaning in this dialect; unknown ones have none anywhere.
  func knows(_ keyword: String) -> Bool {
    switch family {
    case .openAPI30:
      return Self.openAPI30Keywords.contains(ExactText(keyword)) || keyword.isExtensionName
    case .draft202012:
      guard !absent.isEmpty else { return true }
      return !absent.contains { $0.keywords.contains(ExactText(keyword)) }
    case .historic:
      return !["prefixItems", "$dynamicRef"].contains { $0.hasSameBytes(as: keyword) }
    }
  }

  /// Every keyword that OpenAPI 3.0.3 §4.7.24 lists.
  private static let openAPI30Keywords = Set(
    [
      "$ref", "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
      "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties",
      "minProperties", "required", "enum", "type", "allOf", "oneOf", "anyOf", "not", "items",
      "properties", "additionalProperties", "description", "format", "default", "nullable",
      "discriminator", "readOnly", "writeOnly", "example", "deprecated",
    ].map(ExactText.init))
}

extension String {
  /// Whether OpenAPI calls a member of this name a specification extension.
  var isExtensionName: Bool { utf8.starts(with: "x-".utf8) }
}
