import PlumbSchema

/// Finds how deep the shallowest value of each plan is nested, and which plans have none.
///
/// With it a generator that runs out of depth takes the shortest way out, so recursive schemas end by construction
/// and not by luck.
enum PlanDepth {
  /// Settles the plans from an index on; those before never lead to later ones.
  static func settle(_ plans: inout [Plan], from start: Int) {
    // Each round settles at least one plan or is the last.
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in start..<plans.count {
        let plan = plans[index]
        let depths = plan.alternatives.map { depth(of: $0.shape, plans) }
        guard depths != plan.alternatives.map(\.depth) else { continue }
        plans[index] = Plan(plan, depths: depths)
        isChanged = true
      }
    }
  }

  private static func depth(of shape: Shape, _ plans: [Plan]) -> Int? {
    switch shape {
    case .values(let values): values.isEmpty ? nil : 0
    case .null, .boolean, .number, .text: 0
    case .array(let array): depth(of: array.neededPlans, plans)
    case .object(let object): depth(of: object, plans)
    }
  }

  /// A container is one deeper than the deepest of what it has to hold.
  private static func depth(of needed: [Int], _ plans: [Plan]) -> Int? {
    var deepest = 0
    for index in needed {
      guard let depth = plans[index].depth else { return nil }
      deepest = max(deepest, depth)
    }
    return deepest + 1
  }

  private static func depth(of object: ObjectShape, _ plans: [Plan]) -> Int? {
    let required = object.members.filter(\.isRequired).map(\.plan)
    let missing = object.minimum - required.count
    guard missing > 0 else { return depth(of: required, plans) }
    // What is missing comes from the shallowest of the members that may be there.
    let free = object.members.lazy.filter { !$0.isRequired }.compactMap { plans[$0.plan].depth }
    var depths = free.sorted()
    if let extra = object.extras.compactMap({ plans[$0.plan].depth }).min() {
      depths += Array(repeating: extra, count: max(0, missing - depths.count))
    }
    guard depths.count >= missing, let own = depth(of: required, plans) else { return nil }
    return max(own, depths[missing - 1] + 1)
  }
}
