import PlumbJSON
import PlumbSchema

/// How to make a value for a goal: the alternatives, simplest first.
struct Plan: Sendable {
  /// One alternative, with the schemas it was taken from.
  struct Alternative: Sendable {
    let shape: Shape
    let nodes: [SchemaNode]
    /// How deep its shallowest value is nested; nil where it has none.
    var depth: Int?
  }

  let goal: Goal
  private(set) var alternatives: [Alternative]
  /// Whether keywords are left that cannot be constructed, so that each value has to be validated.
  let needsProof: Bool
  /// Where to send whoever asks about it.
  let schemaPointer: JSONPointer

  /// How deep the shallowest value is nested; nil where there is none.
  private(set) var depth: Int?

  init(goal: Goal, alternatives: [Alternative], needsProof: Bool, schemaPointer: JSONPointer) {
    self.goal = goal
    self.alternatives = alternatives
    self.needsProof = needsProof
    self.schemaPointer = schemaPointer
  }

  /// Notes the depth of an alternative.
  mutating func settle(_ alternative: Int, at depth: Int?) {
    alternatives[alternative].depth = depth
    self.depth = alternatives.compactMap(\.depth).min()
  }
}
