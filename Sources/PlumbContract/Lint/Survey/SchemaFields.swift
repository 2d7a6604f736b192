/// The keywords of schemas that hold schemas or texts; values of the others are judged when the schema is compiled.
extension ObjectKind {
  static let schemaFields: [Field] = {
    let one = [
      "items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema",
    ].map { Field($0, .object(.schema)) }
    let lists = ["allOf", "anyOf", "oneOf", "prefixItems"].map {
      Field($0, .list(.object(.schema)))
    }
    let maps = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"].map {
      Field($0, .map(.object(.schema)))
    }
    let texts = ["title", "description", "format", "$id", "$schema", "$anchor", "$comment"].map {
      Field($0, .text)
    }
    let flags = ["readOnly", "writeOnly", "deprecated", "nullable"].map { Field($0, .flag) }
    let others = [
      "$ref", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "type", "enum", "const", "default",
      "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
      "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains",
      "maxProperties", "minProperties", "required", "dependentRequired", "contentEncoding",
      "contentMediaType", "examples", "example", "discriminator", "xml", "externalDocs",
    ].map { Field($0, .any) }
    return one + lists + maps + texts + flags + others
  }()
}
