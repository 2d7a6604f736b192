import PlumbJSON

/// `uniqueItems` (JSON Schema validation §6.4.3); equality is that of JSON Schema, so 1 and 1.0 are twins.
enum UniqueItemsKeyword {
  static func holds(
    _ elements: [JSON], _ rules: ArrayRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard rules.uniqueItems, let (first, second) = twins(in: elements) else { return true }
    walk.report(
      "uniqueItems", node, expected: "items that differ from each other",
      actual: "the items \(first) and \(second) are both \(elements[second].brief)")
    return false
  }

  private static func twins(in elements: [JSON]) -> (Int, Int)? {
    guard elements.count > 16 else {
      for second in elements.indices.dropFirst() {
        for first in 0..<second where elements[first] == elements[second] { return (first, second) }
      }
      return nil
    }
    var seen: [JSON: Int] = [:]
    for (index, element) in elements.enumerated() {
      if let first = seen.updateValue(index, forKey: element) { return (first, index) }
    }
    return nil
  }
}
