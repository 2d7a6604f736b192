import PlumbJSON
import PlumbSchema

extension PlanCompiler {
  /// The object that all schemas of a conjunction allow, or nil where there is none.
  func object(_ conjunction: Conjunction, _ reserve: (Goal) -> Int) -> Shape? {
    let nodes = conjunction.nodes
    let minimum = nodes.compactMap(\.minProperties).max() ?? 0
    let maximum = nodes.compactMap(\.maxProperties).min()
    if let maximum, maximum < minimum { return nil }
    var members: [ObjectShape.Member] = []
    for name in names(of: conjunction) {
      let schemas = nodes.flatMap { self.schemas(of: name, in: $0) }
      let isRequired = conjunction.required.contains { $0.hasSameCodePoints(as: name) }
      let isForbidden =
        conjunction.forbidden.contains { $0.hasSameCodePoints(as: name) }
        || schemas.contains(where: isAlwaysFalse)
      if isServerSet(schemas) { continue }
      if isForbidden, isRequired { return nil }
      if isForbidden { continue }
      members.append(
        ObjectShape.Member(
          name: name, plan: reserve(Goal(schemas, in: graph)), isRequired: isRequired))
    }
    let naming = naming(nodes)
    return .object(
      ObjectShape(
        members: members, extras: extras(nodes, naming, reserve),
        forbidden: patterns(of: nodes, isAllowed: false).map { naming.text(matching: $0.pattern) },
        closedBy: closing(nodes), dependents: conjunction.dependents, minimum: minimum,
        maximum: maximum))
  }

  /// Every name that a schema lists, in the order written.
  private func names(of conjunction: Conjunction) -> [String] {
    var names: [String] = []
    let listed = conjunction.nodes.flatMap { $0.properties.map(\.name) }
    let depending = conjunction.dependents.flatMap(\.required)
    for name in listed + conjunction.required + depending
    where !names.contains(where: { $0.hasSameCodePoints(as: name) }) {
      names.append(name)
    }
    return names
  }

  /// What a schema says about the member of a name (JSON Schema core §10.3.2).
  private func schemas(of name: String, in node: SchemaNode) -> [SchemaID] {
    var schemas = [node.property(name)].compactMap(\.self)
    schemas += node.patternProperties.filter { $0.pattern.matches(name) }.map(\.schema)
    if schemas.isEmpty, let additional = node.additionalProperties { schemas = [additional] }
    return schemas
  }

  /// Whether OpenAPI says that only responses have the member.
  private func isServerSet(_ schemas: [SchemaID]) -> Bool {
    direction == .request
      && schemas.contains { graph[$0].isReadOnly || graph[graph.target(of: $0)].isReadOnly }
  }

  /// Members beyond the listed ones: only where a schema says in so many words what they are.
  private func extras(_ nodes: [SchemaNode], _ naming: Conjunction, _ reserve: (Goal) -> Int)
    -> [ObjectShape.Extra]
  {
    var extras = patterns(of: nodes, isAllowed: true).map { property in
      ObjectShape.Extra(
        name: naming.text(matching: property.pattern), listed: [],
        plan: reserve(Goal([property.schema], in: graph)), keyword: "patternProperties")
    }
    let additional = nodes.compactMap(\.additionalProperties)
    let unevaluated = nodes.compactMap(\.unevaluatedProperties)
    let isOpen =
      !additional.isEmpty || !unevaluated.isEmpty || !nodes.compactMap(\.propertyNames).isEmpty
    let needsMore = nodes.contains { ($0.minProperties ?? 0) > 0 }
    guard closing(nodes) == nil, isOpen || needsMore else { return extras }
    extras.append(
      ObjectShape.Extra(
        name: naming.text(matching: nil), listed: (naming.values ?? []).compactMap(\.string),
        plan: reserve(Goal(additional.isEmpty ? unevaluated : additional, in: graph)),
        keyword: additional.isEmpty && !unevaluated.isEmpty
          ? "unevaluatedProperties" : "additionalProperties"))
    return extras
  }

  /// The pattern properties whose schema allows some value, or none.
  private func patterns(of nodes: [SchemaNode], isAllowed: Bool) -> [ObjectRules.PatternProperty] {
    nodes.flatMap(\.patternProperties).filter { isAlwaysFalse($0.schema) != isAllowed }
  }

  /// The keyword that allows no members beyond those that are described.
  private func closing(_ nodes: [SchemaNode]) -> String? {
    if nodes.compactMap(\.additionalProperties).contains(where: isAlwaysFalse) {
      return "additionalProperties"
    }
    return nodes.compactMap(\.unevaluatedProperties).contains(where: isAlwaysFalse)
      ? "unevaluatedProperties" : nil
  }

  private func isAlwaysFalse(_ schema: SchemaID) -> Bool {
    graph[graph.target(of: schema)].isAlwaysFalse
  }

  /// What `propertyNames` says about the names of members.
  private func naming(_ nodes: [SchemaNode]) -> Conjunction {
    var naming = Conjunction()
    for name in nodes.compactMap(\.propertyNames) { naming.add(graph[graph.target(of: name)]) }
    return naming
  }
}

extension Conjunction {
  /// The text that meets what was gathered, and a pattern besides.
  fileprivate func text(matching pattern: Pattern?) -> TextShape {
    TextShape(length: length, format: format, patterns: patterns + [pattern].compactMap(\.self))
  }
}
