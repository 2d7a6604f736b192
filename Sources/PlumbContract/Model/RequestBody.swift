/// A body that an operation takes (OpenAPI 3.1.1 §4.8.13).
package struct RequestBody: Sendable {
  package var isRequired: Bool
  package var content: [MediaType]
  package var promise: Promise

  /// The type whose documents describe the resource, if there is one: JSON where that is taken, else a form.
  ///
  /// A JSON patch describes what to do with it, and is another thing.
  package var document: MediaType? {
    let json = content.first {
      let name = MediaTypeName($0.name)
      return name.isJSON && name.patchForm != .operations
    }
    return json ?? content.first { $0.form == .urlEncoded }
      ?? content.first(where: \.isMultipartForm)
  }
}
