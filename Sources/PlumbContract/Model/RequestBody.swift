/// A body that an operation takes (OpenAPI 3.1.1 §4.8.13).
package struct RequestBody: Sendable {
  package var isRequired: Bool
  package var content: [MediaType]
  package var promise: Promise

  /// The form whose JSON documents describe the resource, if there is one: `application/json` or a `+json` type.
  ///
  /// A JSON patch describes what to do with it, and is another thing.
  package var json: MediaType? {
    content.first {
      let name = MediaTypeName($0.name)
      return name.isJSON && name.patchForm != .operations
    }
  }
}
