import PlumbJSON

/// `properties`, `patternProperties` and `additionalProperties` (JSON Schema core §10.3.2): one look at each member.
enum PropertiesKeyword {
  static func readPatterns(_ source: SchemaSource, _ compiler: inout SchemaCompiler)
    throws(SchemaError) -> [ObjectRules.PatternProperty]
  {
    var patterns: [ObjectRules.PatternProperty] = []
    for property in try source.namedSchemas("patternProperties", &compiler) {
      let tokens = ["patternProperties", property.name]
      if let pattern = try PatternKeyword.compile(property.name, source, at: tokens, &compiler) {
        patterns.append(ObjectRules.PatternProperty(pattern: pattern, schema: property.schema))
      }
    }
    return patterns
  }

  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ node: SchemaNode, _ walk: inout Walk,
    _ marks: inout Marks
  ) -> Bool {
    guard
      !rules.properties.isEmpty || !rules.patternProperties.isEmpty
        || rules.additionalProperties != nil
    else { return true }
    var isMet = true
    for (index, member) in object.members.enumerated() {
      var isMatched = false
      if let number = rules.names.index(of: member.name), number < rules.properties.count {
        isMatched = true
        let schema = rules.properties[number].schema
        isMet = walk.accepts(member.value, member: member.name, schema) && isMet
      }
      for entry in rules.patternProperties where entry.pattern.matches(member.name) {
        isMatched = true
        isMet = walk.accepts(member.value, member: member.name, entry.schema) && isMet
      }
      if !isMatched, let additional = rules.additionalProperties {
        isMatched = true
        isMet = accepts(member, additional, rules, node, &walk) && isMet
      }
      if isMatched { marks.insert(index) }
      guard isMet || !walk.stopsAtFailure else { return false }
    }
    return isMet
  }

  private static func accepts(
    _ member: JSONObject.Member, _ additional: SchemaID, _ rules: ObjectRules,
    _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard walk.isReporting, walk.graph[additional].isAlwaysFalse else {
      return walk.accepts(member.value, member: member.name, additional)
    }
    walk.refuse(member, "additionalProperties", node, near: rules.properties.map(\.name))
    return false
  }
}
