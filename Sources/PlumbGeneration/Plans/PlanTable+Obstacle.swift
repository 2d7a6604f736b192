import PlumbJSON

extension PlanTable {
  /// Why a plan has no value: a contradiction in it or in what its values have to hold, else recursion without end.
  func obstacle(in index: Int) -> GenerationError {
    var seen: Set<Int> = [index]
    var pending = [index]
    while let next = pending.popLast() {
      let plan = plans[next]
      if plan.alternatives.allSatisfy(\.isEmpty) {
        return GenerationError(.contradiction, at: plan.schemaPointer)
      }
      for needed in plan.alternatives.flatMap(\.neededPlans)
      where plans[needed].depth == nil && seen.insert(needed).inserted {
        pending.append(needed)
      }
    }
    return GenerationError(.endless, at: plans[index].schemaPointer)
  }
}

extension Plan.Alternative {
  /// Whether it lists values, and none of them is allowed.
  fileprivate var isEmpty: Bool {
    if case .values(let values) = shape { values.isEmpty } else { false }
  }

  /// The plans of everything its values have to hold.
  fileprivate var neededPlans: [Int] {
    switch shape {
    case .values, .null, .boolean, .number, .text: []
    case .array(let array): array.neededPlans
    case .object(let object): object.members.filter(\.isRequired).map(\.plan)
    }
  }
}
