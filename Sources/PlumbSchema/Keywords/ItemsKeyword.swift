import PlumbJSON

/// `prefixItems` and `items` (JSON Schema core §10.3.1.1, §10.3.1.2).
///
/// Older drafts wrote an array of schemas as `items` and what follows it as `additionalItems`.
enum ItemsKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> (prefix: [SchemaID], rest: SchemaID?)
  {
    if source.dialect.family == .historic, case .array = source["items"] {
      return (
        try source.schemas("items", &compiler), try source.schema("additionalItems", &compiler)
      )
    }
    return (try source.schemas("prefixItems", &compiler), try source.schema("items", &compiler))
  }

  static func holds(
    _ elements: [JSON], _ rules: ArrayRules, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    let prefix = rules.prefixItems
    guard !prefix.isEmpty || rules.items != nil else { return true }
    var isMet = true
    for (index, element) in elements.enumerated() {
      guard let schema = index < prefix.count ? prefix[index] : rules.items else { break }
      isMet = walk.accepts(element, item: index, schema) && isMet
      marks.insert(index)
      guard isMet || !walk.stopsAtFailure else { return false }
    }
    return isMet
  }
}
