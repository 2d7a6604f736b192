package import PlumbJSON

extension SchemaGraph {
  /// Whether a value meets a schema; stops at the first thing that it does not meet.
  ///
  /// A valid value costs no allocation, but for: arrays and objects that have to be compared with others, `uniqueItems` of
  /// many items, numbers of more than 18 digits or with an exponent, patterns that no automaton can match, a dynamic
  /// scope, and rare formats (international ones, IPv6, duration).
  package func isValid(_ value: JSON, against schema: SchemaID, direction: Direction? = nil)
    -> Bool
  {
    // A dynamic scope is something that only a walk keeps.
    guard dynamicAnchors.isEmpty else {
      var walk = Walk(graph: self, direction: direction)
      return walk.accepts(value, schema) && !walk.isExhausted
    }
    var progress = VerdictProgress(graph: self, direction: direction)
    return verdicts.table(of: self).accepts(value, schema, &progress) && !progress.isExhausted
  }

  /// What a value breaks of a schema, in the order of the value, at most `limit` places; empty where it is valid.
  package func violations(
    of value: JSON, against schema: SchemaID, limit: Int = 100, direction: Direction? = nil
  ) -> [Violation] {
    guard !isValid(value, against: schema, direction: direction) else { return [] }
    var walk = Walk(graph: self, direction: direction, limit: max(limit, 1))
    _ = walk.accepts(value, schema)
    // Without the steps to go on, branches fail for that reason only: it is all there is to say.
    return walk.isExhausted ? [exhausted(value, self[schema])] : walk.violations
  }

  private func exhausted(_ value: JSON, _ node: SchemaNode) -> Violation {
    Violation(
      instancePointer: .root, schemaPointer: node.pointer, keyword: "$ref",
      expected: "a value that can be judged by applying \(maxSteps) schemas",
      actual: value.brief)
  }
}
