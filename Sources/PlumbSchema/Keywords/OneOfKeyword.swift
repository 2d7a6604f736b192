import PlumbJSON

/// `oneOf` (JSON Schema core §10.2.1.3).
enum OneOfKeyword {
  static func holds(
    _ value: JSON, _ rules: Applicators, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    guard !rules.oneOf.isEmpty else { return true }
    guard walk.isReporting else { return isMetOnce(value, rules.oneOf, &walk, &marks) }
    var met: [Int] = []
    var evaluated = marks.fresh
    var failures: [Alternatives.Failure] = []
    for (index, schema) in rules.oneOf.enumerated() {
      var branch = marks.fresh
      let trial = walk.trial(value, schema, &branch)
      if trial.isMet {
        met.append(index)
        evaluated = branch
      } else {
        failures.append(.init(schema: schema, violations: trial.violations))
      }
    }
    switch met.count {
    case 1:
      marks.formUnion(evaluated)
      return true
    case 0:
      Alternatives.report(failures, "oneOf", node, value, &walk)
    default:
      let names = met.map { Phrase.name(of: walk.graph[rules.oneOf[$0]]) }
      walk.report(
        "oneOf", node, expected: "exactly one of \(rules.oneOf.count) alternatives",
        actual: "\(value.brief), which meets \(Phrase.list(names, "and"))")
    }
    return false
  }

  /// The verdict alone.
  private static func isMetOnce(
    _ value: JSON, _ schemas: [SchemaID], _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    var isMet = false
    var evaluated = marks.fresh
    for schema in schemas {
      var branch = marks.fresh
      guard walk.accepts(value, schema, &branch) else { continue }
      if isMet { return false }
      isMet = true
      evaluated = branch
    }
    if isMet { marks.formUnion(evaluated) }
    return isMet
  }
}
