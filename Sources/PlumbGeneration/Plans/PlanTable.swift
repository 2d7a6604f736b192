import PlumbJSON
import PlumbSchema

/// The plans of all goals that were met so far; a plan names others by their index here.
struct PlanTable: Sendable {
  private(set) var plans: [Plan] = []
  private var indexes: [Goal: Int] = [:]
  /// Goals that have an index but no plan yet, in the order of their indexes.
  private var queue: [Goal] = []

  subscript(index: Int) -> Plan { plans[index] }

  /// The index of the plan of a goal, made now with all that it leads to where it is new.
  mutating func plan(_ goal: Goal, in graph: SchemaGraph, _ direction: Direction?) -> Int {
    let known = plans.count
    let index = reserve(goal)
    while !queue.isEmpty {
      let batch = queue
      queue = []
      for goal in batch {
        var compiler = PlanCompiler(graph: graph, direction: direction)
        plans.append(compiler.plan(goal) { reserve($0) })
      }
    }
    PlanDepth.settle(&plans, from: known)
    return index
  }

  func index(of goal: Goal) -> Int? { indexes[goal] }

  private mutating func reserve(_ goal: Goal) -> Int {
    if let index = indexes[goal] { return index }
    let index = indexes.count
    indexes[goal] = index
    queue.append(goal)
    return index
  }
}
