/// The members of a JSON object in the order in which they were written, repeated names included.
///
/// Looking up a name is a scan in a small object and a hash lookup in a large one, so going through the names of one
/// object in another is never quadratic.
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

  /// Where the names of a large object stand; nil for a small one.
  private var index: NameIndex?

  package init(_ members: [Member] = []) {
    self.members = members
    index = NameIndex.forMembers(count: members.count)
  }

  package var isEmpty: Bool { members.isEmpty }
  package var count: Int { members.count }
  package var names: [String] { members.map(\.name) }

  /// The value of `name`, the last one where it is repeated; setting replaces in place, or appends, or (nil) removes.
  package subscript(name: String) -> JSON? {
    get { position(of: name).map { members[$0].value } }
    set {
      guard let newValue else {
        members.removeAll { $0.name.hasSameCodePoints(as: name) }
        index = NameIndex.forMembers(count: members.count)
        return
      }
      if let position = position(of: name) {
        members[position].value = newValue
      } else {
        append(name, newValue)
      }
    }
  }

  /// The value of the member at a position among `members`.
  package subscript(at position: Int) -> JSON {
    get { members[position].value }
    set { members[position].value = newValue }
  }

  /// Adds a member at the end, even where the name already stands.
  package mutating func append(_ name: String, _ value: JSON) {
    members.append(Member(name: name, value: value))
    // Copies of this object share the index and have not got the new member.
    if index != nil, isKnownUniquelyReferenced(&index) {
      index?.append(name, at: members.count - 1)
    } else {
      index = NameIndex.forMembers(count: members.count)
    }
  }

  /// Where the member that counts stands among `members`: the last one of the name.
  package func position(of name: String) -> Int? {
    guard let index else { return members.lastIndex { $0.name.hasSameCodePoints(as: name) } }
    return index.position(of: name, in: members)
  }
}

extension JSONObject: Hashable {
  /// Compares as JSON Schema does: order does not matter; of a repeated name the last value counts.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    JSON.object(left) == JSON.object(right)
  }

  package func hash(into hasher: inout Hasher) {
    JSON.object(self).hash(into: &hasher)
  }

  /// Whether no later member has the same name.
  func counts(at position: Int) -> Bool {
    self.position(of: members[position].name) == position
  }
}
