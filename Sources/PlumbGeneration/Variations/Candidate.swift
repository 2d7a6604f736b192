import PlumbJSON

/// A value that is meant for one place, before the validator has confirmed what its label says.
struct Candidate {
  let constraint: String
  let kind: String
  /// Nil where the value would be larger than is ever made; the reason then says so.
  let value: JSON?
  let reason: String
  /// Where the constraint stands, where that is not the first place of its name.
  var schemaPointer: JSONPointer?

  init(_ constraint: String, _ kind: String, _ value: JSON) {
    (self.constraint, self.kind, self.value, self.reason) = (constraint, kind, value, "")
  }

  init(_ constraint: String, _ kind: String, notMade reason: String) {
    (self.constraint, self.kind, self.value, self.reason) = (constraint, kind, nil, reason)
  }
}
