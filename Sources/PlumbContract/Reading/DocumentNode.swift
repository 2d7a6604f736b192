package import PlumbJSON

/// A value of the document together with where it stands.
struct DocumentNode {
  let value: JSON
  let pointer: JSONPointer
  /// The path of the file it stands in, empty for the document itself.
  var document = ""

  /// The member `name`, or nil where this is no object or has none.
  func member(_ name: String) -> DocumentNode? {
    value[name].map {
      DocumentNode(value: $0, pointer: pointer.appending(name), document: document)
    }
  }

  /// The members of an object in its order; of a repeated name the last value stands for all.
  var members: [(name: String, node: DocumentNode)] {
    (value.object?.members ?? []).map { member in
      let pointer = pointer.appending(member.name)
      return (
        member.name, DocumentNode(value: member.value, pointer: pointer, document: document)
      )
    }
  }

  var elements: [DocumentNode] {
    (value.array ?? []).enumerated().map { index, element in
      DocumentNode(value: element, pointer: pointer.appending(index), document: document)
    }
  }

  var place: DocumentPlace { DocumentPlace(document: document, pointer: pointer) }

  func string(_ name: String) -> String? { value[name]?.string }

  func bool(_ name: String) -> Bool? { value[name]?.bool }

  /// The extension object, where there is one (design: `x-plumb`).
  var plumb: DocumentNode? { member("x-plumb") }
}

/// A place in the document or in one that it refers to.
package struct DocumentPlace: Hashable, Sendable {
  /// The path of the file, relative to the document's folder; empty for the document itself.
  package var document: String
  package var pointer: JSONPointer

  package init(document: String = "", pointer: JSONPointer) {
    self.document = document
    self.pointer = pointer
  }
}
