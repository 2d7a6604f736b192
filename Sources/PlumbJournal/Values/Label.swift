package import PlumbJSON

/// What a request varies: the constraint, the place, and the side it was taken to.
package struct Label: Hashable, Sendable {
  /// Which promises are at stake, so that each check knows its own cases.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    /// A constraint of a schema: in the body, the query, the path or a field.
    case input
    /// The body is no well-formed document of its media type, or none at all.
    case syntax
    case mediaType = "media-type"
    /// A query parameter or value that the documentation does not know.
    case unknownQuery = "unknown-query"
    case credential
    case method
    /// A path that the documentation does not know.
    case unknownPath = "unknown-path"
    /// The id of a resource that is deleted, or that never was.
    case existence
    /// An id in the body that refers to nothing, or to another kind of resource.
    case reference
    /// A member that only the server sets is given.
    case serverSet = "server-set"
    /// A member that cannot change is given another value.
    case immutable
    /// The request is to be carried out only in a certain state of the resource (RFC 9110 §13).
    case condition
  }

  package var family: Family
  /// The keyword or rule in question, such as `maximum`, `enum`, `uuid`.
  package var constraint: String
  /// Where in the request: `body/age`, `query/include`, `header/Content-Type`, `path/id`.
  package var place: String
  /// What was done, in words joined by hyphens: `above-maximum`, `left-out`.
  package var kind: String
  /// The value that was given there, nil where nothing was.
  package var value: JSON?
  /// What the contract says about it, and who says so.
  package var promise: String
  package var source: String
  package var level: Level

  package init(
    family: Family, constraint: String, place: String, kind: String, value: JSON?, promise: String,
    source: String, level: Level
  ) {
    self.family = family
    self.constraint = constraint
    self.place = place
    self.kind = kind
    self.value = value
    self.promise = promise
    self.source = source
    self.level = level
  }
}

extension Label {
  /// The varied place of the body; nil where something else is varied.
  package var bodyPointer: JSONPointer? {
    place.hasPrefix("body") ? JSONPointer(parsing: String(place.dropFirst(4))) : nil
  }
}
