import PlumbJSON

/// A random body: what of the plain body is replaced or left out, place by place.
struct FuzzBody: Hashable, Sendable {
  /// One place and what stands there; nil where the member is left out.
  struct Edit: Hashable, Sendable {
    var pointer: JSONPointer
    var value: JSON?
  }

  private(set) var edits: [Edit] = []

  /// Puts a value at a place, in the place of whatever was put there before.
  mutating func set(_ pointer: JSONPointer, to value: JSON?) {
    edits.removeAll { $0.pointer == pointer }
    edits.append(Edit(pointer: pointer, value: value))
  }

  /// Takes back what was done at a place.
  mutating func reset(_ pointer: JSONPointer) {
    edits.removeAll { $0.pointer == pointer }
  }

  func touches(_ pointer: JSONPointer) -> Bool { edits.contains { $0.pointer == pointer } }

  /// The plain body with every edit that can be made.
  func applied(to plain: JSON) -> JSON {
    edits.reduce(plain) { document, edit in
      document.setting(edit.value, at: edit.pointer) ?? document
    }
  }
}
