import PlumbJSON

/// `prefixItems` and `items` (JSON Schema core §10.3.1.1, §10.3.1.2).
enum ItemsKeyword {
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
