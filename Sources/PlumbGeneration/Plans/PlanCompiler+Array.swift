import PlumbSchema

extension PlanCompiler {
  /// The array that all schemas of a conjunction allow, or nil where there is none.
  func array(_ conjunction: Conjunction, _ reserve: (Goal) -> Int) -> Shape? {
    let nodes = conjunction.nodes
    let minimum = nodes.compactMap(\.minItems).max() ?? 0
    let maximum = nodes.compactMap(\.maxItems).min()
    if let maximum, maximum < minimum { return nil }
    let prefixCount = nodes.map(\.prefixItems.count).max() ?? 0
    let prefix = (0..<prefixCount).map { index in
      reserve(Goal(nodes.compactMap { $0.itemSchema(at: index) }, in: graph))
    }
    let listed = nodes.compactMap { $0.itemSchema(at: prefixCount) }
    // What follows the prefixes is unevaluated where no `items` speaks about it.
    let rest = listed.isEmpty ? nodes.compactMap(\.unevaluatedItems) : listed
    let containing = nodes.filter { $0.contains != nil }
    // Several `contains` at once are met by items that meet all of them.
    let contained = containing.compactMap(\.contains)
    let count = containing.compactMap { $0.minContains ?? 1 }.max() ?? 0
    return .array(
      ArrayShape(
        prefix: prefix, rest: reserve(Goal(rest, in: graph)),
        contained: contained.isEmpty
          ? nil : (plan: reserve(Goal(rest + contained, in: graph)), count: count),
        minimum: minimum,
        maximum: closing(nodes) == nil ? maximum : min(maximum ?? prefixCount, prefixCount),
        closedBy: maximum.map { $0 > prefixCount } ?? true ? closing(nodes) : nil,
        isUnique: nodes.contains(where: \.uniqueItems)))
  }

  /// The keyword that allows no item past the prefix.
  private func closing(_ nodes: [SchemaNode]) -> String? {
    let isClosed = { (schema: SchemaID?) in
      schema.map { graph[graph.target(of: $0)].isAlwaysFalse } ?? false
    }
    if nodes.contains(where: { isClosed($0.items) }) { return "items" }
    let isListed = nodes.contains { $0.items != nil }
    return !isListed && nodes.contains { isClosed($0.unevaluatedItems) } ? "unevaluatedItems" : nil
  }
}

extension SchemaNode {
  /// What this schema says about the item at an index, nil where it says nothing.
  fileprivate func itemSchema(at index: Int) -> SchemaID? {
    index < prefixItems.count ? prefixItems[index] : items
  }
}
