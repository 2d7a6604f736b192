import PlumbSchema

/// The schemas that a value at one place has to meet all at once; none of them means any value.
///
/// `allOf` and members that several schemas speak about put more than one schema on a place. Equal goals share one
/// plan, which also ends the recursion of recursive schemas.
struct Goal: Hashable, Sendable {
  let schemas: [SchemaID]

  init(_ schemas: [SchemaID], in graph: SchemaGraph) {
    var goal: [SchemaID] = []
    for schema in schemas {
      let target = graph.target(of: schema)
      if !graph[target].isAlwaysTrue, !goal.contains(target) { goal.append(target) }
    }
    self.schemas = goal.sorted { $0.index < $1.index }
  }
}
