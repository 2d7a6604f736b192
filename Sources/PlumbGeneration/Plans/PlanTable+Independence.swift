extension PlanTable {
  /// Whether what stands at one place of a value never makes another place invalid.
  ///
  /// So where every container asks no more than that each of its parts is valid, and that some are there: valid values of
  /// places beside each other are then valid together.
  func keepsPlacesApart(_ index: Int) -> Bool {
    var seen: Set<Int> = [index]
    var pending = [index]
    while let next = pending.popLast() {
      let inner = plans[next].alternatives.flatMap(\.shape.inner)
      guard inner.isEmpty || plans[next].asksOnlyOfParts else { return false }
      pending += inner.filter { seen.insert($0).inserted }
    }
    return true
  }
}

extension Plan {
  /// Whether there is nothing to choose, to count or to compare.
  fileprivate var asksOnlyOfParts: Bool {
    !needsProof && !isTruncated && ways.isEmpty
      && alternatives.allSatisfy { alternative in
        switch alternative.shape {
        case .object(let object):
          object.minimum == 0 && object.maximum == nil && object.dependents.isEmpty
        case .array(let array):
          array.minimum == 0 && array.maximum == nil && array.contained == nil && !array.isUnique
            && array.prefix.isEmpty
        case .values, .null, .boolean, .number, .text: true
        }
      }
  }
}

extension Shape {
  /// The plans of the parts.
  fileprivate var inner: [Int] {
    switch self {
    case .object(let object): object.members.map(\.plan) + object.extras.map(\.plan)
    case .array(let array): array.prefix + [array.rest]
    case .values, .null, .boolean, .number, .text: []
    }
  }
}
