/// The search for an order in which operations could have been done one after the other.
///
/// A history is linearizable where there is such an order, each operation between its beginning and its end, in which
/// every one comes out as it did (Herlihy and Wing, 1990). The search takes, again and again, one of the operations
/// that nothing has to precede (Wing and Gong, 1993), and remembers where it has been in vain (Lowe, 2017).
struct Linearization {
  enum Verdict: Hashable, Sendable {
    case exists
    case impossible
    /// The search was given up: nothing is known.
    case undecided
  }

  /// How many operations a history may have: one bit each.
  static let mostOperations = UInt128.bitWidth
  /// How many moments are looked at before the search is given up.
  static let patience = 20_000

  /// In the order of their beginnings.
  private let operations: [ItemOperation]
  /// The operations that have to come before each of them.
  private let predecessors: [UInt128]
  /// All that have taken place for sure.
  private let certain: UInt128
  private let first: ItemState
  private let patience: Int

  init(_ operations: [ItemOperation], from first: ItemState, patience: Int = Self.patience) {
    let sorted = operations.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    self.operations = sorted
    self.first = first
    self.patience = patience
    guard sorted.count <= Self.mostOperations else {
      (predecessors, certain) = ([], 0)
      return
    }
    predecessors = sorted.map { operation in
      sorted.indices.reduce(0) { mask, other in
        sorted[other].precedes(operation) ? mask | 1 << UInt128(other) : mask
      }
    }
    certain = sorted.indices.reduce(0) { mask, index in
      sorted[index].isCertain ? mask | 1 << UInt128(index) : mask
    }
  }

  /// A moment of the search: what has been done, and what the item may then be.
  private struct Moment: Hashable {
    var done: UInt128
    var state: ItemState
  }

  var verdict: Verdict {
    guard operations.count <= Self.mostOperations else { return .undecided }
    var seen: Set<Moment> = []
    var open = [Moment(done: 0, state: first)]
    while let moment = open.popLast() {
      if moment.done & certain == certain { return .exists }
      guard seen.insert(moment).inserted else { continue }
      guard seen.count <= patience else { return .undecided }
      for index in operations.indices.reversed() {
        let bit: UInt128 = 1 << UInt128(index)
        guard moment.done & bit == 0, predecessors[index] & ~moment.done == 0,
          let state = moment.state.after(operations[index].kind)
        else { continue }
        open.append(Moment(done: moment.done | bit, state: state))
      }
    }
    return .impossible
  }
}
