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
        || schemas.contains { graph[graph.target(of: $0)].isAlwaysFalse }
      if isServerSet(schemas) { continue }
      if isForbidden, isRequired { return nil }
      if isForbidden { continue }
      members.append(
        ObjectShape.Member(
          name: name, plan: reserve(Goal(schemas, in: graph)), isRequired: isRequired))
    }
    return .object(
      ObjectShape(
        members: members, extras: extras(nodes, reserve), dependents: conjunction.dependents,
        minimum: minimum, maximum: maximum))
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
  private func extras(_ nodes: [SchemaNode], _ reserve: (Goal) -> Int) -> [ObjectShape.Extra] {
    let closed =
      nodes.compactMap(\.additionalProperties) + nodes.compactMap(\.unevaluatedProperties)
    let isClosed = closed.contains { graph[graph.target(of: $0)].isAlwaysFalse }
    var naming = Conjunction()
    for name in nodes.compactMap(\.propertyNames) { naming.add(graph[graph.target(of: name)]) }
    var extras: [ObjectShape.Extra] = []
    for property in nodes.flatMap(\.patternProperties) {
      let schema = graph[graph.target(of: property.schema)]
      if schema.isAlwaysFalse { continue }
      extras.append(
        ObjectShape.Extra(
          name: TextShape(
            length: naming.length, format: nil, patterns: naming.patterns + [property.pattern]),
          plan: reserve(Goal([property.schema], in: graph))))
    }
    let isOpen =
      !nodes.compactMap(\.additionalProperties).isEmpty
      || !nodes.compactMap(\.propertyNames).isEmpty
    let needsMore = nodes.contains { ($0.minProperties ?? 0) > 0 }
    guard !isClosed, isOpen || needsMore else { return extras }
    let additional = nodes.compactMap(\.additionalProperties)
    extras.append(
      ObjectShape.Extra(
        name: TextShape(length: naming.length, format: naming.format, patterns: naming.patterns),
        plan: reserve(Goal(additional, in: graph))))
    return extras
  }
}
