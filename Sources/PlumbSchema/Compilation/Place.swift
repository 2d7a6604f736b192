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

    /// One number for all bytes: feeding them to the hasher one by one is what compiling would mostly do.
    func hash(into hasher: inout Hasher) {
      var hash = UInt64(document)
      for token in pointer.tokens {
        let bytes = token.utf8.span
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 1_099_511_628_211 }
        hash = (hash ^ 0xFF) &* 1_099_511_628_211
      }
      hasher.combine(hash)
    }
  }
}
