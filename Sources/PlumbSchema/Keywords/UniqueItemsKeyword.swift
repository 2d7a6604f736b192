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

  /// The verdict alone.
  static func isMet(_ elements: [JSON]) -> Bool { twins(in: elements) == nil }

  /// Up to this many items each is compared with each, which needs no memory.
  private static let fewItems = 16

  private static func twins(in elements: [JSON]) -> (Int, Int)? {
    guard elements.count > fewItems else {
      return Glance.ofElements(elements) { glances in
        for second in elements.indices.dropFirst() {
          for first in 0..<second
          where !glances[first].differsPlainly(from: glances[second])
            && elements[first] == elements[second]
          {
            return (first, second)
          }
        }
        return nil
      }
    }
    var seen: [JSON: Int] = [:]
    for (index, element) in elements.enumerated() {
      if let first = seen.updateValue(index, forKey: element) { return (first, index) }
    }
    return nil
  }
}

extension Glance {
  /// Whether two values differ at a glance: in kind, as texts, or in a text that two objects have in the same place.
  fileprivate func differsPlainly(from other: Glance) -> Bool {
    switch (kind, other.kind) {
    case (.string, .string): textKey != other.textKey
    case (.object, .object): members.differPlainly(from: other.members)
    case (let kind, let otherKind): kind != otherKind
    }
  }
}

extension Glance.Members {
  /// As lists of named things do.
  fileprivate func differPlainly(from other: Glance.Members) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count {
      let name = key(at: index)
      guard name == other.key(at: index) else { return false }
      if let text = value(at: index).textKey, let otherText = other.value(at: index).textKey,
        text != otherText
      {
        // Of a repeated name the last one counts.
        return !(index + 1..<count).contains { key(at: $0) == name || other.key(at: $0) == name }
      }
    }
    return false
  }
}
