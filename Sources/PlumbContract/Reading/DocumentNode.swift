import PlumbJSON

/// A value of the document together with where it stands.
struct DocumentNode {
  let value: JSON
  let pointer: JSONPointer

  /// The member `name`, or nil where this is no object or has none.
  func member(_ name: String) -> DocumentNode? {
    value[name].map { DocumentNode(value: $0, pointer: pointer.appending(name)) }
  }

  /// The members of an object in its order; of a repeated name the last value stands for all.
  var members: [(name: String, node: DocumentNode)] {
    (value.object?.members ?? []).map { member in
      (member.name, DocumentNode(value: member.value, pointer: pointer.appending(member.name)))
    }
  }

  var elements: [DocumentNode] {
    (value.array ?? []).enumerated().map { index, element in
      DocumentNode(value: element, pointer: pointer.appending(index))
    }
  }

  func string(_ name: String) -> String? { value[name]?.string }

  func bool(_ name: String) -> Bool? { value[name]?.bool }

  /// The extension object, where there is one (design: `x-plumb`).
  var plumb: DocumentNode? { member("x-plumb") }
}
