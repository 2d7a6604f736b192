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
  var alternatives: [Alternative]
  /// Whether keywords are left that cannot be constructed, so that each value has to be validated.
  let needsProof: Bool
  /// Where to send whoever asks about it.
  let schemaPointer: JSONPointer

  /// How deep the shallowest value is nested; nil where there is none.
  var depth: Int? { alternatives.compactMap(\.depth).min() }
}
