/// The keywords of schemas that hold schemas or texts; values of the others are judged when the schema is compiled.
extension ObjectKind {
  static let schemaFields: [Field] = {
    let one = [
      "items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else",
      "unevaluatedItems", "unevaluatedProperties",
    ].map { Field($0, .object(.schema)) }
    let lists = ["allOf", "anyOf", "oneOf", "prefixItems"].map {
      Field($0, .list(.object(.schema)))
    }
    let maps = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"].map {
      Field($0, .map(.object(.schema)))
    }
    let texts = ["$id", "$anchor"].map { Field($0, .text) }
    let flags = ["readOnly", "writeOnly", "nullable"].map { Field($0, .flag) }
    let told =
      ["title", "description", "$comment"].map { Field($0, .text, .told) }
      + [Field("deprecated", .flag, .told), Field("externalDocs", .any, .told)]
    let listed = [
      Field("format", .text, .listed(by: "formats-are-known")),
      Field("$schema", .text, .listed(by: "schema-dialects-are-known")),
      Field("xml", .any, .listed(by: "xml-is-not-read")),
      Field("contentEncoding", .any, .unread("what a text encodes is not looked into")),
      Field("contentMediaType", .any, .unread("what a text encodes is not looked into")),
      Field(
        "contentSchema", .object(.schema), .unread("what a text encodes is not looked into")),
    ]
    let others = [
      "$ref", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "type", "enum", "const", "default",
      "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
      "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains",
      "maxProperties", "minProperties", "required", "dependentRequired", "examples", "example",
      "discriminator",
    ].map { Field($0, .any) }
    return one + lists + maps + texts + flags + told + listed + others
  }()
}
