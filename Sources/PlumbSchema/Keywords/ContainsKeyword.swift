import PlumbJSON

/// `contains`, `minContains` and `maxContains` (JSON Schema core §10.3.1.3; validation §6.4.4, §6.4.5).
enum ContainsKeyword {
  static func holds(
    _ elements: [JSON], _ rules: ArrayRules, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    guard let schema = rules.contains else { return true }
    var count = 0
    for (index, element) in elements.enumerated() {
      var unused = Marks()
      guard walk.silently(element, schema, &unused) else { continue }
      count += 1
      marks.insert(index)
    }
    let least = rules.minContains ?? 1
    let keyword =
      if count < least {
        rules.minContains == nil ? "contains" : "minContains"
      } else if let most = rules.maxContains, count > most {
        "maxContains"
      } else {
        ""
      }
    guard !keyword.isEmpty else { return true }
    let graph = walk.graph
    let range = Phrase.range(least, rules.maxContains, of: "item")
    walk.report(
      keyword, node,
      expected: "an array\(range), each \(graph.phrase(for: schema))",
      actual: "\(Phrase.count(count, "such item")) among \(elements.count)")
    return false
  }
}
