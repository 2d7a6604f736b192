import PlumbJSON

/// `required` (JSON Schema validation §6.5.3), with the exceptions of OpenAPI's `readOnly` and `writeOnly`.
enum RequiredKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> [String]
  {
    guard let value = source["required"] else { return [] }
    return try source.names("required", value, &compiler)
  }

  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard !rules.required.isEmpty else { return true }
    var present = BitSet()
    for member in object.members {
      if let index = rules.names.index(of: member.name) { present.insert(index) }
    }
    var isMet = true
    for (name, index) in zip(rules.required, rules.requiredIndexes)
    where !present.contains(index) && !isExempt(index, rules, walk) {
      isMet = false
      walk.report("required", node, expected: "the member \(name.brief)", actual: "no such member")
      if walk.stopsAtFailure { return false }
    }
    return isMet
  }

  /// OpenAPI 3.0.3 §4.7.24.2: a required `readOnly` member is required in the response only, and the reverse.
  private static func isExempt(_ index: Int, _ rules: ObjectRules, _ walk: Walk) -> Bool {
    guard let direction = walk.direction, index < rules.properties.count else { return false }
    return walk.graph.isAbsent(rules.properties[index].schema, in: direction)
  }
}

extension SchemaGraph {
  /// Whether a property is one that a message of this direction leaves out: `readOnly` in requests, `writeOnly` in responses.
  ///
  /// References and `allOf` are followed: the keyword may stand in what the property is made of.
  package func isAbsent(_ property: SchemaID, in direction: Direction) -> Bool {
    var pending = [property]
    var seen: Set<SchemaID> = []
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      let node = self[id]
      switch direction {
      case .request where node.isReadOnly: return true
      case .response where node.isWriteOnly: return true
      case .request, .response: break
      }
      pending += node.allOf
      if let reference = node.ref { pending.append(reference) }
    }
    return false
  }
}
