/// The members of a JSON object in the order in which they were written, repeated names included.
package struct JSONObject: Sendable {
  /// One name and its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON

    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }

    package static func == (left: Member, right: Member) -> Bool {
      left.name.hasSameCodePoints(as: right.name) && left.value == right.value
    }

    package func hash(into hasher: inout Hasher) {
      name.hashCodePoints(into: &hasher)
      hasher.combine(value)
    }
  }

  /// Every member as written; a name that stands twice is here twice.
  package private(set) var members: [Member]

  package init(_ members: [Member] = []) {
    self.members = members
  }

  package var isEmpty: Bool { members.isEmpty }
  package var count: Int { members.count }
  package var names: [String] { members.map(\.name) }

  /// The value of `name`, the last one where it is repeated; setting replaces in place, or appends, or (nil) removes.
  package subscript(name: String) -> JSON? {
    get { members.last { $0.name.hasSameCodePoints(as: name) }?.value }
    set {
      guard let newValue else {
        members.removeAll { $0.name.hasSameCodePoints(as: name) }
        return
      }
      if let index = members.lastIndex(where: { $0.name.hasSameCodePoints(as: name) }) {
        members[index].value = newValue
      } else {
        members.append(Member(name: name, value: newValue))
      }
    }
  }

  /// Adds a member at the end, even where the name already stands.
  package mutating func append(_ name: String, _ value: JSON) {
    members.append(Member(name: name, value: value))
  }
}

extension JSONObject: Hashable {
  /// Compares as JSON Schema does: order does not matter; of a repeated name the last value counts.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    if left.members == right.members { return true }
    let (a, b) = (left.byName, right.byName)
    return a == b
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(byName)
  }

  private var byName: [Name: JSON] {
    Dictionary(members.map { (Name(text: $0.name), $0.value) }) { _, last in last }
  }

  private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool {
      left.text.hasSameCodePoints(as: right.text)
    }

    func hash(into hasher: inout Hasher) { text.hashCodePoints(into: &hasher) }
  }
}
