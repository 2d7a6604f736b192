import PlumbJSON

/// `minItems` and `maxItems` (JSON Schema validation §6.4.1, §6.4.2).
enum ItemCountKeywords {
  static func holds(
    _ elements: [JSON], _ rules: ArrayRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    let keyword =
      if let least = rules.minItems, elements.count < least {
        "minItems"
      } else if let most = rules.maxItems, elements.count > most {
        "maxItems"
      } else {
        ""
      }
    guard !keyword.isEmpty else { return true }
    let range = Phrase.range(rules.minItems, rules.maxItems, of: "item")
    walk.report(
      keyword, node, expected: "an array\(range)", actual: Phrase.count(elements.count, "item"))
    return false
  }
}
