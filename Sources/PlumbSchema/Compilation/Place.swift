import PlumbJSON

/// Where a schema stands: document, pointer, and the schema resource whose base URI it resolves against.
struct Place: Sendable {
  var document: Int
  var pointer: JSONPointer
  var resource: Int

  func appending(_ token: String) -> Place {
    Place(document: document, pointer: pointer.appending(token), resource: resource)
  }

  var key: Key { Key(document: document, pointer: pointer) }

  /// A place as a dictionary key.
  struct Key: Hashable, Sendable {
    let document: Int
    let pointer: JSONPointer
  }
}
