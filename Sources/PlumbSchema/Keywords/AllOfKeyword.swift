import PlumbJSON

/// `allOf` (JSON Schema core §10.2.1.1).
enum AllOfKeyword {
  static func holds(
    _ value: JSON, _ rules: Applicators, _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    var isMet = true
    for schema in rules.allOf {
      isMet = walk.accepts(value, schema, &marks) && isMet
      guard isMet || !walk.stopsAtFailure else { return false }
    }
    return isMet
  }
}
