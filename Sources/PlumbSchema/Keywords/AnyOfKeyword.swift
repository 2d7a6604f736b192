import PlumbJSON

/// `anyOf` (JSON Schema core §10.2.1.2).
enum AnyOfKeyword {
  static func holds(
    _ value: JSON, _ rules: Applicators, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    guard !rules.anyOf.isEmpty else { return true }
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
      } else if walk.isReporting {
        failures.append(.init(schema: schema, violations: trial.violations))
      }
    }
    if !isMet { Alternatives.report(failures, "anyOf", node, value, &walk) }
    return isMet
  }
}
