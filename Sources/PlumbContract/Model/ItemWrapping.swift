package import PlumbJSON
package import PlumbSchema

/// What stands around a resource in a body that wraps it, such as `{"data": {…}}`.
package struct ItemWrapping: Sendable {
  /// Where the resource stands in the body.
  package var place: JSONPointer
  /// The schema of the body as a whole, and its members.
  package var schema: SchemaID?
  package var members: [Member]
}

extension MediaType {
  /// Where the resource stands in a body of this type; the root where nothing is around it.
  package var itemPlace: JSONPointer { wrapping?.place ?? .root }

  /// The schema of the body as a whole.
  package var wholeSchema: SchemaID? { wrapping.map(\.schema) ?? schema }

  /// The members of the body as a whole.
  package var wholeMembers: [Member] { wrapping?.members ?? members }

  /// A body that holds a resource, or whatever is sent in its place, as the contract wraps it.
  package func wrapped(_ item: JSON) -> JSON {
    itemPlace.tokens.reversed().reduce(item) { inner, name in
      .object(JSONObject([.init(name: name, value: inner)]))
    }
  }
}
