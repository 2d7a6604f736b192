/// How far a verdict has come: what bounds the steps and the depth it may take.
struct VerdictProgress {
  let graph: SchemaGraph
  let direction: Direction?
  private(set) var steps: Int
  private var depth: Int

  init(graph: SchemaGraph, direction: Direction?, steps: Int = 0, depth: Int = 0) {
    self.graph = graph
    self.direction = direction
    self.steps = steps
    self.depth = depth
  }

  /// Whether it gave up; the verdict then means nothing.
  var isExhausted: Bool { steps > graph.maxSteps }

  /// Enters schemas within one another; false where that would be too deep or too long.
  @inline(__always)
  mutating func enter(_ schemas: Int32) -> Bool {
    steps &+= 1
    guard !isExhausted, depth + Int(schemas) <= Walk.maxDepth else { return false }
    depth += Int(schemas)
    return true
  }

  @inline(__always)
  mutating func leave(_ schemas: Int32) { depth -= Int(schemas) }

  /// Goes on as a walk, which has all keywords.
  mutating func walk(_ value: borrowing Glance, _ schema: SchemaID, _ table: VerdictTable) -> Bool {
    var walk = Walk(
      graph: graph, direction: direction, verdicts: table, steps: steps, depth: depth)
    defer { steps = walk.steps }
    return walk.accepts(value.value, schema)
  }
}
