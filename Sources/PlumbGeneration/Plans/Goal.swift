import PlumbSchema

/// The schemas that a value at one place has to meet all at once; none of them means any value.
///
/// `allOf` and members that several schemas speak about put more than one schema on a place. Equal goals share one
/// plan, which also ends the recursion of recursive schemas.
struct Goal: Hashable, Sendable {
  let schemas: [SchemaID]
  /// What its values break all the same; nil for a goal that is to be met.
  let breach: Breach?

  init(_ schemas: [SchemaID], in graph: SchemaGraph) {
    var goal: [SchemaID] = []
    for schema in schemas {
      let target = graph.target(of: schema)
      if !graph[target].isAlwaysTrue, !goal.contains(target) { goal.append(target) }
    }
    goal.sort { $0.index < $1.index }
    self.schemas = goal
    breach = nil
  }

  /// The goal to break one keyword of what another goal asks for.
  init(_ goal: Goal, breaking breach: Breach) {
    schemas = goal.schemas
    self.breach = breach
  }
}
