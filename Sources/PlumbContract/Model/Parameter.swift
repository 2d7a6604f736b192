package import PlumbJSON
package import PlumbSchema

/// A value that a request (or a header that a response) carries outside its body (OpenAPI 3.1.1 §4.8.12).
package struct Parameter: Sendable {
  package enum Place: String, Hashable, Sendable, CaseIterable {
    case path, query, header, cookie
  }

  package var name: String
  package var place: Place
  package var isRequired: Bool
  package var schema: SchemaID?
  package var examples: [JSON]
  /// How the value is written; means nothing where `mediaType` does.
  package var style: ParameterStyle
  /// Whether each item or member of the value is written as a parameter of its own.
  package var explodes: Bool
  /// Whether `:/?#[]@!$&'()*+,;=` stand unescaped (RFC 3986 §2.2).
  package var allowsReserved = false
  package var isDeprecated = false
  /// The type that the value is serialised in, where the document describes it by `content`.
  package var mediaType: String?
  /// What each value adds to the representation: the name of a member by value.
  package var expands: [Expansion]
  package var promise: Promise

  /// A value of the parameter and the member that it adds.
  package struct Expansion: Hashable, Sendable {
    package var value: String
    package var member: String
  }
}
