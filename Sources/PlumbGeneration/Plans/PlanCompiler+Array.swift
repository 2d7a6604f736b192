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
    let rest = nodes.compactMap { $0.itemSchema(at: prefixCount) }
    let containing = nodes.filter { $0.contains != nil && $0.minContains != 0 }
    // Several `contains` at once are met by items that meet all of them.
    let contained = containing.compactMap(\.contains)
    let count = containing.compactMap { $0.minContains ?? 1 }.max() ?? 0
    return .array(
      ArrayShape(
        prefix: prefix, rest: reserve(Goal(rest, in: graph)),
        contained: contained.isEmpty
          ? nil : (plan: reserve(Goal(rest + contained, in: graph)), count: count),
        minimum: minimum, maximum: closed(maximum, prefixCount, rest),
        isUnique: nodes.contains(where: \.uniqueItems)))
  }

  /// No item past the prefix where none is allowed there.
  private func closed(_ maximum: Int?, _ prefixCount: Int, _ rest: [SchemaID]) -> Int? {
    guard rest.contains(where: { graph[graph.target(of: $0)].isAlwaysFalse }) else {
      return maximum
    }
    return min(maximum ?? prefixCount, prefixCount)
  }
}

extension SchemaNode {
  /// What this schema says about the item at an index, nil where it says nothing.
  fileprivate func itemSchema(at index: Int) -> SchemaID? {
    if index < prefixItems.count { return prefixItems[index] }
    // `items` speaks about what follows `prefixItems`; where there is neither, `unevaluatedItems` may.
    return items ?? unevaluatedItems
  }
}
