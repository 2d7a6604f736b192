package import PlumbJSON

/// The keywords by their own names, for those who walk the graph: generation, contract, lint.
extension SchemaNode {
  package var minimum: JSONNumber? { numbers?.minimum }
  package var maximum: JSONNumber? { numbers?.maximum }
  package var exclusiveMinimum: JSONNumber? { numbers?.exclusiveMinimum }
  package var exclusiveMaximum: JSONNumber? { numbers?.exclusiveMaximum }
  package var multipleOf: JSONNumber? { numbers?.multipleOf }

  package var minLength: Int? { strings?.minLength }
  package var maxLength: Int? { strings?.maxLength }
  package var pattern: Pattern? { strings?.pattern }
  /// The `format` as written, known or not.
  package var format: String? { annotations.format }
  package var knownFormat: Format? { annotations.format.flatMap(Format.init(name:)) }

  package var properties: [ObjectRules.Property] { objects?.properties ?? [] }
  package var required: [String] { objects?.required ?? [] }
  package var additionalProperties: SchemaID? { objects?.additionalProperties }
  package var patternProperties: [ObjectRules.PatternProperty] { objects?.patternProperties ?? [] }
  package var propertyNames: SchemaID? { objects?.propertyNames }
  package var minProperties: Int? { objects?.minProperties }
  package var maxProperties: Int? { objects?.maxProperties }
  package var dependentRequired: [ObjectRules.DependentNames] { objects?.dependentRequired ?? [] }
  package var dependentSchemas: [ObjectRules.Property] { objects?.dependentSchemas ?? [] }
  package var unevaluatedProperties: SchemaID? { objects?.unevaluatedProperties }

  package var prefixItems: [SchemaID] { arrays?.prefixItems ?? [] }
  package var items: SchemaID? { arrays?.items }
  package var contains: SchemaID? { arrays?.contains }
  package var minContains: Int? { arrays?.minContains }
  package var maxContains: Int? { arrays?.maxContains }
  package var minItems: Int? { arrays?.minItems }
  package var maxItems: Int? { arrays?.maxItems }
  package var uniqueItems: Bool { arrays?.uniqueItems ?? false }
  package var unevaluatedItems: SchemaID? { arrays?.unevaluatedItems }

  package var allOf: [SchemaID] { applicators?.allOf ?? [] }
  package var anyOf: [SchemaID] { applicators?.anyOf ?? [] }
  package var oneOf: [SchemaID] { applicators?.oneOf ?? [] }
  package var not: SchemaID? { applicators?.not }
  package var conditional: Applicators.Conditional? { applicators?.conditional }
  package var ref: SchemaID? { applicators?.ref }
  package var dynamicRef: Applicators.DynamicReference? { applicators?.dynamicRef }

  package var title: String? { annotations.title }
  package var description: String? { annotations.description }
  package var defaultValue: JSON? { annotations.defaultValue }
  package var examples: [JSON] { annotations.examples }
  package var isReadOnly: Bool { annotations.isReadOnly }
  package var isWriteOnly: Bool { annotations.isWriteOnly }
  package var isDeprecated: Bool { annotations.isDeprecated }
  package var discriminator: Annotations.Discriminator? { annotations.discriminator }
  /// Every `x-…` member, in the order written.
  package var extensions: JSONObject { annotations.extensions }

  /// The schema of a property of this very schema (not of what it refers to), or nil.
  package func property(_ name: String) -> SchemaID? { objects?.property(name) }
}
