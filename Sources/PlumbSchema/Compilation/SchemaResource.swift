import PlumbJSON

/// A schema that has a URI of its own, and the names below it (JSON Schema core §8.2).
struct SchemaResource: Sendable {
  let uri: URIReference
  let root: JSONPointer
  let document: Int
  let dialect: Dialect
  /// `$anchor` and `$dynamicAnchor`: name → where it stands.
  var anchors: [ExactText: JSONPointer] = [:]
  var dynamicAnchors: Set<ExactText> = []
}

/// A document as it was handed over.
struct SchemaDocument: Sendable {
  let name: String
  let root: JSON
  /// The resource of the document's root.
  let resource: Int
}
