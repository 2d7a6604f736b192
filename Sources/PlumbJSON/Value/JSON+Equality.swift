// Containers that are still to be compared wait on the heap: no depth of values can overflow the stack, and each value
// is compared once.

extension JSON: Equatable {
  /// Whether both are the same value as JSON Schema (2020-12 §4.2.2) sees it.
  package static func == (left: JSON, right: JSON) -> Bool {
    agree(left, right) { left, right, waiting in
      switch (left, right) {
      case (.null, .null): true
      case (.bool(let a), .bool(let b)): a == b
      case (.number(let a), .number(let b)): a == b
      case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
      case (.array(let a), .array(let b)): a.pair(with: b, into: &waiting)
      case (.object(let a), .object(let b)): a.pair(with: b, into: &waiting)
      default: false
      }
    }
  }

  /// Whether both values are written alike but for white space and escapes.
  ///
  /// Unlike `==` this tells `1` from `1.0`, and one member order from another.
  package func isIdentical(to other: JSON) -> Bool {
    Self.agree(self, other) { left, right, waiting in
      switch (left, right) {
      case (.null, .null): true
      case (.bool(let a), .bool(let b)): a == b
      case (.number(let a), .number(let b)): a.text.hasSameCodePoints(as: b.text)
      case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
      case (.array(let a), .array(let b)): a.pair(with: b, into: &waiting)
      case (.object(let a), .object(let b)): a.pairInOrder(with: b, into: &waiting)
      default: false
      }
    }
  }

  typealias Pair = (left: JSON, right: JSON)

  /// Asks of two values, and of all pairs that become due by asking, whether they agree.
  private static func agree(
    _ left: JSON, _ right: JSON, _ ask: (JSON, JSON, inout [Pair]) -> Bool
  ) -> Bool {
    var waiting: [Pair] = []
    var pair: Pair? = (left, right)
    while let (left, right) = pair {
      guard ask(left, right, &waiting) else { return false }
      pair = waiting.popLast()
    }
    return true
  }
}

extension [JSON] {
  /// Pairs the elements by their index; false where there are more of one.
  fileprivate func pair(with other: [JSON], into waiting: inout [JSON.Pair]) -> Bool {
    guard count == other.count else { return false }
    for (left, right) in zip(self, other) { waiting.append((left, right)) }
    return true
  }
}

extension JSONObject {
  /// Pairs the values that count by their names; false where a name is missing in one.
  fileprivate func pair(with other: JSONObject, into waiting: inout [JSON.Pair]) -> Bool {
    var distinctNames = 0
    for position in members.indices where counts(at: position) {
      distinctNames += 1
      guard let value = other[members[position].name] else { return false }
      waiting.append((members[position].value, value))
    }
    return distinctNames == other.members.indices.count { other.counts(at: $0) }
  }

  /// Pairs the values of members at the same position; false where their names differ.
  fileprivate func pairInOrder(with other: JSONObject, into waiting: inout [JSON.Pair]) -> Bool {
    guard members.count == other.members.count else { return false }
    for (left, right) in zip(members, other.members) {
      guard left.name.hasSameCodePoints(as: right.name) else { return false }
      waiting.append((left.value, right.value))
    }
    return true
  }
}
