import PlumbJSON

/// `dependentSchemas` (JSON Schema core §10.2.2.4).
enum DependentSchemasKeyword {
  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    var isMet = true
    for dependency in rules.dependentSchemas where object[dependency.name] != nil {
      isMet = walk.accepts(.object(object), dependency.schema, &marks) && isMet
      guard isMet || !walk.stopsAtFailure else { return false }
    }
    return isMet
  }
}
