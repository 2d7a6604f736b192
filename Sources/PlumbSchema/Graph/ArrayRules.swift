/// The keywords that speak about arrays (JSON Schema core §10.3.1, §11.2; validation §6.4).
package final class ArrayRules: Sendable {
  package let prefixItems: [SchemaID]
  package let items: SchemaID?
  package let contains: SchemaID?
  package let minContains: Int?
  package let maxContains: Int?
  package let minItems: Int?
  package let maxItems: Int?
  package let uniqueItems: Bool
  package let unevaluatedItems: SchemaID?

  init?(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    (prefixItems, items) = try ItemsKeyword.read(source, &compiler)
    contains = try source.schema("contains", &compiler)
    minContains = try source.count("minContains", &compiler)
    maxContains = try source.count("maxContains", &compiler)
    minItems = try source.count("minItems", &compiler)
    maxItems = try source.count("maxItems", &compiler)
    uniqueItems = try source.flag("uniqueItems", &compiler)
    unevaluatedItems = try source.schema("unevaluatedItems", &compiler)
    guard
      !prefixItems.isEmpty || items != nil || contains != nil || minItems != nil || maxItems != nil
        || uniqueItems || unevaluatedItems != nil
    else { return nil }
  }
}
