import PlumbJSON
import PlumbSchema

/// How to make a value for a goal: the alternatives, simplest first.
///
/// A class of constants, because a plan is looked up for each place of each value: a struct would be copied there.
final class Plan: Sendable {
  /// One alternative, with the schemas it was taken from.
  struct Alternative: Sendable {
    let shape: Shape
    let nodes: [SchemaNode]
    /// The decisions that lead to it.
    let ways: [Way]
    /// How deep its shallowest value is nested; nil where it has none.
    var depth: Int?
  }

  let goal: Goal
  let alternatives: [Alternative]
  /// The schemas that the alternatives are made of, each once.
  let nodes: [SchemaNode]
  /// The ways that these schemas leave open, whether a value can go them or not.
  let ways: [Way]
  /// Whether keywords are left that cannot be constructed, so that each value has to be validated.
  let needsProof: Bool
  /// Whether there are more alternatives than are looked at.
  let isTruncated: Bool
  /// Where to send whoever asks about it.
  let schemaPointer: JSONPointer

  /// How deep the shallowest value is nested; nil where there is none.
  let depth: Int?

  init(goal: Goal, alternatives: [Alternative], expansion: Expansion, schemaPointer: JSONPointer) {
    self.goal = goal
    self.alternatives = alternatives
    var seen: Set<SchemaID> = []
    nodes = alternatives.flatMap(\.nodes).filter { seen.insert($0.id).inserted }
    ways = nodes.flatMap(\.ways)
    needsProof = expansion.conjunctions.contains(where: \.needsProof)
    isTruncated = expansion.isTruncated
    self.schemaPointer = schemaPointer
    depth = nil
  }

  /// A plan with the depths of its alternatives.
  init(_ plan: Plan, depths: [Int?]) {
    goal = plan.goal
    alternatives = zip(plan.alternatives, depths).map { alternative, depth in
      var alternative = alternative
      alternative.depth = depth
      return alternative
    }
    nodes = plan.nodes
    ways = plan.ways
    needsProof = plan.needsProof
    isTruncated = plan.isTruncated
    schemaPointer = plan.schemaPointer
    depth = depths.compactMap(\.self).min()
  }
}
