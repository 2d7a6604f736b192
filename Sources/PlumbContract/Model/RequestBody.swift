/// A body that an operation takes (OpenAPI 3.1.1 §4.8.13).
package struct RequestBody: Sendable {
  package var isRequired: Bool
  package var content: [MediaType]
  package var promise: Promise

  /// The type whose documents describe the resource, if there is one: JSON where that is taken, else a form.
  ///
  /// A JSON patch describes what to do with it, and is another thing.
  package var document: MediaType? {
    content.lazy.map { MediaTypeName($0.name) }.documentIndex.map { content[$0] }
  }
}

extension Collection where Element == MediaTypeName {
  /// Where the type stands of which documents are made.
  var documentIndex: Index? {
    firstIndex { $0.isJSON && $0.patchForm != .operations }
      ?? firstIndex { $0.form == .urlEncoded } ?? firstIndex(where: \.isMultipartForm)
  }
}
