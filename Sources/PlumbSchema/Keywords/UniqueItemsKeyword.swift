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
        for first in 0..<second
        where !differPlainly(elements[first], elements[second])
          && elements[first] == elements[second]
        {
          return (first, second)
        }
      }
      return nil
    }
    var seen: [JSON: Int] = [:]
    for (index, element) in elements.enumerated() {
      if let first = seen.updateValue(index, forKey: element) { return (first, index) }
    }
    return nil
  }

  /// Whether two objects differ in a string that both have in the same place, as lists of named things do.
  private static func differPlainly(_ left: JSON, _ right: JSON) -> Bool {
    guard case .object(let left) = left, case .object(let right) = right,
      left.count == right.count
    else { return false }
    for (index, (a, b)) in zip(left.members, right.members).enumerated() {
      guard a.name.hasSameBytes(as: b.name) else { return false }
      if case .string(let first) = a.value, case .string(let second) = b.value,
        !first.hasSameBytes(as: second)
      {
        // Of a repeated name the last one counts.
        return !left.members[(index + 1)...].contains { $0.name.hasSameBytes(as: a.name) }
          && !right.members[(index + 1)...].contains { $0.name.hasSameBytes(as: a.name) }
      }
    }
    return false
  }
}
