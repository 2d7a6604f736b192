/// A body that an operation takes (OpenAPI 3.1.1 §4.8.13).
package struct RequestBody: Sendable {
  package var isRequired: Bool
  package var content: [MediaType]
  package var promise: Promise

  /// The JSON form, if there is one: `application/json` or a `+json` type.
  package var json: MediaType? { content.first(where: \.isJSON) }
}
