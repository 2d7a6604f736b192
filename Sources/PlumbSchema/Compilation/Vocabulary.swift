/// A vocabulary of JSON Schema 2020-12 that a meta-schema can leave out (core §8.1.2).
enum Vocabulary: String, CaseIterable, Sendable {
  case core, applicator, unevaluated, validation, content
  case metaData = "meta-data"
  case formatAnnotation = "format-annotation"
  case formatAssertion = "format-assertion"

  init?(uri: String) {
    let base = "https://json-schema.org/draft/2020-12/vocab/"
    guard uri.utf8.starts(with: base.utf8) else { return nil }
    self.init(rawValue: String(uri.dropFirst(base.count)))
  }

  /// The keywords that lose their meaning with the vocabulary.
  var keywords: Set<ExactText> { Self.table[self] ?? [] }

  private static let table: [Vocabulary: Set<ExactText>] = [
    .applicator: exact(
      "prefixItems", "items", "contains", "additionalProperties", "properties",
      "patternProperties", "dependentSchemas", "propertyNames", "if", "then", "else", "allOf",
      "anyOf", "oneOf", "not"),
    .unevaluated: exact("unevaluatedItems", "unevaluatedProperties"),
    .validation: exact(
      "type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum",
      "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
      "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required",
      "dependentRequired"),
  ]

  private static func exact(_ names: String...) -> Set<ExactText> {
    Set(names.map(ExactText.init))
  }
}
