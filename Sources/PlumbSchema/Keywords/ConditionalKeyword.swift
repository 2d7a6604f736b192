import PlumbJSON

/// `if`, `then` and `else` (JSON Schema core §10.2.2).
enum ConditionalKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> Applicators.Conditional?
  {
    guard let condition = try source.schema("if", &compiler) else { return nil }
    return Applicators.Conditional(
      condition: condition, then: try source.schema("then", &compiler),
      otherwise: try source.schema("else", &compiler))
  }

  static func holds(
    _ value: JSON, _ rules: Applicators, _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    guard let conditional = rules.conditional else { return true }
    var branch = marks.fresh
    let isMet = walk.silently(value, conditional.condition, &branch)
    if isMet { marks.formUnion(branch) }
    guard let next = isMet ? conditional.then : conditional.otherwise else { return true }
    return walk.accepts(value, next, &marks)
  }
}
