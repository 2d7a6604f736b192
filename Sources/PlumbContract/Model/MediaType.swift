package import PlumbJSON
package import PlumbSchema

/// A representation: its media type, its schema, its examples (OpenAPI 3.1.1 §4.8.14).
///
/// Where the contract wraps a resource, schema, members and examples are those of the resource itself.
package struct MediaType: Sendable {
  /// As written, such as `application/json; charset=utf-8` or `text/*`.
  package var name: String
  package var schema: SchemaID?
  /// The rules of the object's members, empty where it is no object.
  package var members: [Member]
  package var examples: [Example]
  /// What stands around the resource in a body; nil where the body is the resource.
  package var wrapping: ItemWrapping?
  /// How the properties of a form are written, where the document says so.
  package var encodings: [Encoding] = []
  /// Who says that a body is of this type; what the schema says has promises of its own.
  package var promise: Promise

  /// An example with the name that the document gives it (`example` where it gives none).
  package struct Example: Hashable, Sendable {
    package var name: String
    package var value: JSON
  }
}

extension MediaType {
  package var isJSON: Bool { MediaTypeName(name).isJSON }

  package var isMultipartForm: Bool { MediaTypeName(name).isMultipartForm }

  /// What bodies of this type are made of.
  package var form: MediaTypeName.Form { MediaTypeName(name).form }
}
