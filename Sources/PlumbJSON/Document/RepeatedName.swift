/// A member name that stands more than once in one object.
package struct RepeatedName: Hashable, Sendable {
  /// The place of the object.
  package let object: JSONPointer
  package let name: String

  package static func == (left: RepeatedName, right: RepeatedName) -> Bool {
    left.object == right.object && left.name.hasSameCodePoints(as: right.name)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(object)
    name.hashCodePoints(into: &hasher)
  }
}

extension JSON {
  /// Every name that stands more than once in its object, in document order; each once, however often it stands there.
  ///
  /// Values that a later member of the same name hides are searched as well; their place is then that of the later one.
  package func repeatedNames() -> [RepeatedName] {
    var found: [RepeatedName] = []
    var path: [String] = []
    // Containers wait on the heap with the number of values inside that have been seen, so no depth overflows the stack.
    var open = [(container: self, seen: 0)]
    while let (container, seen) = open.last {
      if seen == 0, let object = container.object {
        found += object.repeatedNames.map { RepeatedName(object: JSONPointer(path), name: $0) }
      }
      guard let (value, token) = container.firstContainer(from: seen) else {
        open.removeLast()
        _ = path.popLast()
        continue
      }
      open[open.count - 1].seen = token.position + 1
      open.append((value, 0))
      path.append(token.text)
    }
    return found
  }

  /// The first value inside, at or behind a position, that is a container itself.
  private func firstContainer(
    from position: Int
  ) -> (value: JSON, token: (position: Int, text: String))? {
    switch self {
    case .array(let elements):
      elements[position...].firstIndex { !$0.isScalar }.map { (elements[$0], ($0, String($0))) }
    case .object(let object):
      object.members[position...].firstIndex { !$0.value.isScalar }.map {
        (object.members[$0].value, ($0, object.members[$0].name))
      }
    case .null, .bool, .number, .string: nil
    }
  }
}

extension JSONObject {
  /// The names that stand more than once, in the order of their second appearance.
  fileprivate var repeatedNames: [String] {
    guard members.indices.contains(where: { !counts(at: $0) }) else { return [] }
    var timesSeen: [Name: Int] = [:]
    return members.map(\.name).filter { name in
      timesSeen[Name(text: name), default: 0] += 1
      return timesSeen[Name(text: name)] == 2
    }
  }
}
