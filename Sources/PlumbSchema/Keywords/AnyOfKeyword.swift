import PlumbJSON

/// `anyOf` (JSON Schema core §10.2.1.2).
enum AnyOfKeyword {
  static func holds(
    _ value: JSON, _ rules: Applicators, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    guard !rules.anyOf.isEmpty else { return true }
    guard walk.isReporting else { return isMet(value, rules.anyOf, &walk, &marks) }
    var isMet = false
    var failures: [Alternatives.Failure] = []
    for schema in rules.anyOf {
      var branch = marks.fresh
      let trial = walk.trial(value, schema, &branch)
      if trial.isMet {
        isMet = true
        marks.formUnion(branch)
        // Further branches matter only for what they evaluate.
        if !marks.isTracking { return true }
      } else {
        failures.append(.init(schema: schema, violations: trial.violations))
      }
    }
    if !isMet { Alternatives.report(failures, "anyOf", node, value, &walk) }
    return isMet
  }

  /// The verdict alone.
  private static func isMet(
    _ value: JSON, _ schemas: [SchemaID], _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    var isMet = false
    for schema in schemas {
      var branch = marks.fresh
      guard walk.accepts(value, schema, &branch) else { continue }
      isMet = true
      marks.formUnion(branch)
      if !marks.isTracking { return true }
    }
    return isMet
  }
}
