/// How one property of a form is written (OpenAPI 3.1.1 §4.8.15).
package struct Encoding: Hashable, Sendable {
  package var property: String
  /// The media types it may have in a multipart body; empty for that which its schema implies.
  package var contentTypes: [String]
  /// Nil where the document names neither style nor the like: then the media type decides (OpenAPI 3.1.1 §4.8.15.1.2).
  package var style: ParameterStyle?
  package var explodes: Bool
  package var allowsReserved: Bool
}
