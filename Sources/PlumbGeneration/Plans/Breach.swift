import PlumbSchema

/// One keyword of one schema that the values of a goal break, while they keep all others.
///
/// Only keywords are named here that nothing else breaks one at a time: what a member or a bound breaks is a variation
/// of a valid value.
enum Breach: Hashable, Sendable {
  /// Meets what `not` forbids.
  case forbidden(by: SchemaID)
  /// Meets more than one alternative of `oneOf`.
  case several(of: SchemaID)

  var keyword: String {
    switch self {
    case .forbidden: "not"
    case .several: "oneOf"
    }
  }

  /// The schema that the keyword stands in.
  var node: SchemaID {
    switch self {
    case .forbidden(let node), .several(let node): node
    }
  }
}
