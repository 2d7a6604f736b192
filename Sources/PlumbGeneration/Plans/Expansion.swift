import PlumbSchema

/// Turns a goal into conjunctions without alternatives: each is one way through `anyOf`, `oneOf`, `if` and the like.
struct Expansion {
  /// More ways than this are not followed; what is generated then comes from the first ones.
  static let mostAlternatives = 256

  private let graph: SchemaGraph
  private(set) var conjunctions: [Conjunction] = []

  init(of goal: Goal, in graph: SchemaGraph) {
    self.graph = graph
    follow(Path(pending: goal.schemas.reversed()))
  }

  /// A conjunction in the making.
  private struct Path {
    var conjunction = Conjunction()
    /// Schemas to add; the last is next.
    var pending: [SchemaID]
    var seen: Set<SchemaID> = []
    /// Decisions to take once nothing is pending; each branch is a list of schemas to add and a change.
    var decisions: [[Branch]] = []
  }

  /// One way on: schemas that have to be met too, and what else follows.
  private struct Branch {
    var schemas: [SchemaID] = []
    var change: (inout Path) -> Void = { _ in }
  }

  private mutating func follow(_ path: Path) {
    var path = path
    while let next = path.pending.popLast() {
      guard path.seen.insert(next).inserted else { continue }
      gather(graph[next], into: &path)
      if path.conjunction.isContradictory { return }
    }
    guard let branches = path.decisions.popLast() else {
      conjunctions.append(path.conjunction)
      return
    }
    for branch in branches where conjunctions.count < Self.mostAlternatives {
      var way = path
      way.pending = branch.schemas.reversed()
      branch.change(&way)
      if !way.conjunction.isContradictory { follow(way) }
    }
  }

  private func gather(_ node: SchemaNode, into path: inout Path) {
    if node.isNullable {
      // OpenAPI 3.0 `nullable`: null is accepted whatever the other keywords say.
      path.decisions.append([
        Branch(change: { gatherRules(of: node, into: &$0) }),
        Branch(change: { $0.conjunction.allowOnlyNull(for: node) }),
      ])
    } else {
      gatherRules(of: node, into: &path)
    }
  }

  private func gatherRules(of node: SchemaNode, into path: inout Path) {
    path.conjunction.add(node)
    path.pending += node.allOf.reversed()
    if let reference = node.ref { path.pending.append(reference) }
    if let dynamic = node.dynamicRef {
      path.pending.append(dynamic.target)
      path.conjunction.needsProof = true
    }
    decide(node, in: &path)
  }

  private func decide(_ node: SchemaNode, in path: inout Path) {
    if !node.anyOf.isEmpty { path.decisions.append(node.anyOf.map { Branch(schemas: [$0]) }) }
    if !node.oneOf.isEmpty {
      path.decisions.append(node.oneOf.map { Branch(schemas: [$0]) })
      if node.oneOf.count > 1 { path.conjunction.needsProof = true }
    }
    if let conditional = node.conditional {
      path.conjunction.needsProof = true
      path.decisions.append([
        Branch(schemas: [conditional.condition, conditional.then].compactMap(\.self)),
        Branch(schemas: [conditional.otherwise].compactMap(\.self)),
      ])
    }
    for dependent in node.dependentSchemas {
      path.decisions.append([
        Branch(change: { $0.conjunction.forbidden.append(dependent.name) }),
        Branch(
          schemas: [dependent.schema], change: { $0.conjunction.required.append(dependent.name) }),
      ])
    }
    if let not = node.not { exclude(graph[graph.target(of: not)], in: &path) }
  }

  /// `not`: what can be constructed is, the rest is left to validation.
  private func exclude(_ node: SchemaNode, in path: inout Path) {
    path.conjunction.needsProof = true
    if node.isAlwaysTrue { path.conjunction.isContradictory = true }
    guard node.saysOnlyTypes, let types = node.types else { return }
    let rest = TypeSet.all.subtracting(types.contains(.number) ? types.union(.integer) : types)
    path.conjunction.restrict(to: rest)
  }
}

extension SchemaNode {
  /// Whether it restricts the type and nothing else.
  fileprivate var saysOnlyTypes: Bool {
    types != nil && enumeration == nil && const == nil && numbers == nil && strings == nil
      && objects == nil && arrays == nil && applicators == nil
  }
}
