import PlumbJSON

/// `oneOf` (JSON Schema core §10.2.1.3).
enum OneOfKeyword {
  static func holds(
    _ value: JSON, _ rules: Applicators, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    guard !rules.oneOf.isEmpty else { return true }
    var met: [Int] = []
    var evaluated = marks.fresh
    var failures: [Alternatives.Failure] = []
    for (index, schema) in rules.oneOf.enumerated() {
      var branch = marks.fresh
      let trial = walk.trial(value, schema, &branch)
      if trial.isMet {
        met.append(index)
        evaluated = branch
        if met.count > 1, !walk.isReporting { return false }
      } else if walk.isReporting {
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
}
