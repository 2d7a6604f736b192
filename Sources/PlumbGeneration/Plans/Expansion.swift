import PlumbJSON
import PlumbSchema

/// Turns a goal into conjunctions without alternatives: each is one way through `anyOf`, `oneOf`, `if` and the like.
struct Expansion {
  /// More ways than this are not followed; what is generated then comes from the first ones.
  static let mostAlternatives = 256

  private let graph: SchemaGraph
  private let breach: Breach?
  private(set) var conjunctions: [Conjunction] = []
  /// Whether there are more ways than are followed.
  private(set) var isTruncated = false

  init(of goal: Goal, in graph: SchemaGraph) {
    self.graph = graph
    breach = goal.breach
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
    var way: Way?
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
    for branch in branches {
      guard conjunctions.count < Self.mostAlternatives else {
        isTruncated = true
        return
      }
      var way = path
      way.pending = branch.schemas.reversed()
      if let turn = branch.way { way.conjunction.ways.append(turn) }
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
    if node.oneOf.count > 1 || node.conditional != nil { path.conjunction.needsProof = true }
    path.decisions += decisions(of: node)
    guard let not = node.not else { return }
    if breach == .forbidden(by: node.id) {
      path.conjunction.needsProof = true
      path.pending.append(not)
    } else {
      exclude(graph[graph.target(of: not)], in: &path)
    }
  }

  /// What has to be decided about the ways of a schema: the ways of one keyword exclude each other.
  private func decisions(of node: SchemaNode) -> [[Branch]] {
    let ways = node.ways
    guard !ways.isEmpty else { return [] }
    let keywords = [["anyOf"], ["oneOf"], ["then", "else"]]
    var decisions = keywords.map { words in
      ways.filter { words.contains($0.keyword) }.map { branch($0, of: node) }
    }
    for dependent in node.dependentSchemas {
      decisions.append(
        ways.filter { $0.turn == .with(dependent.name) || $0.turn == .without(dependent.name) }
          .map { branch($0, of: node) })
    }
    return decisions.filter { !$0.isEmpty }
  }

  private func branch(_ way: Way, of node: SchemaNode) -> Branch {
    switch way.turn {
    case .alternative: Branch(schemas: [way.schema].compactMap(\.self), way: way)
    case .then:
      Branch(schemas: [way.schema, node.conditional?.then].compactMap(\.self), way: way)
    case .otherwise: Branch(schemas: [node.conditional?.otherwise].compactMap(\.self), way: way)
    case .without(let name): Branch(way: way) { $0.conjunction.forbidden.append(name) }
    case .with(let name):
      Branch(
        schemas: node.dependentSchemas.filter { $0.name.hasSameCodePoints(as: name) }
          .map(\.schema), way: way
      ) { $0.conjunction.required.append(name) }
    }
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
