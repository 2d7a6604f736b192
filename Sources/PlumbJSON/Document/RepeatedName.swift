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
    collectRepeatedNames(at: &path, into: &found)
    return found
  }

  private func collectRepeatedNames(at path: inout [String], into found: inout [RepeatedName]) {
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() where !element.isScalar {
        path.append(String(index))
        element.collectRepeatedNames(at: &path, into: &found)
        path.removeLast()
      }
    case .object(let object):
      for name in object.repeatedNames {
        found.append(RepeatedName(object: JSONPointer(path), name: name))
      }
      for member in object.members where !member.value.isScalar {
        path.append(member.name)
        member.value.collectRepeatedNames(at: &path, into: &found)
        path.removeLast()
      }
    case .null, .bool, .number, .string: break
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
