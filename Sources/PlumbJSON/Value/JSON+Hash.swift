extension JSON: Hashable {
  /// Hashes in agreement with `==`.
  ///
  /// Each value inside adds, in whatever order, the hash of what it is and of the way that leads to it. So the order of
  /// members does not matter, and values can wait on the heap instead of the stack.
  package func hash(into hasher: inout Hasher) {
    var sum = 0
    var waiting: [(value: JSON, way: Int)] = []
    var next: (value: JSON, way: Int)? = (self, 0)
    while let (value, way) = next {
      var part = Hasher()
      part.combine(way)
      switch value {
      case .null: part.combine(0)
      case .bool(let value): part.combine(value)
      case .number(let number): part.combine(number)
      case .string(let text): text.hashCodePoints(into: &part)
      case .array(let elements):
        part.combine(elements.count)
        for (index, element) in elements.enumerated() {
          waiting.append((element, Self.hash(of: way) { $0.combine(index) }))
        }
      case .object(let object):
        for (position, member) in object.members.enumerated() where object.counts(at: position) {
          let inner = Self.hash(of: way) { member.name.hashCodePoints(into: &$0) }
          waiting.append((member.value, inner))
        }
      }
      sum &+= part.finalize()
      next = waiting.popLast()
    }
    hasher.combine(sum)
  }

  private static func hash(of way: Int, and step: (inout Hasher) -> Void) -> Int {
    var hasher = Hasher()
    hasher.combine(way)
    step(&hasher)
    return hasher.finalize()
  }
}
