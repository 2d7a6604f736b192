/// How much of what a contract documents a run has tried, and how much of it the server has shown.
///
/// Only operations that were sent a request have rows: of the others nothing was tried at all.
package struct ContractCoverage: Hashable, Sendable {
  /// A kind of documented thing.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// Given in a request: parameters, members of the body, values of enums, both sides of bounds.
    case parameters, members, values, bounds
    /// Found in a response: statuses, header fields, members of the body, values of enums.
    case statuses, headers
    case shownMembers = "shown-members"
    case shownValues = "shown-values"

    /// Whether a request decides about it; the others are the server's to show.
    package var isTried: Bool {
      switch self {
      case .parameters, .members, .values, .bounds: true
      case .statuses, .headers, .shownMembers, .shownValues: false
      }
    }
  }

  /// The things of one kind that one operation documents.
  package struct Row: Hashable, Sendable {
    /// The key of the operation, such as `POST /pets`.
    package var operation: String
    package var aspect: Aspect
    package var total: Int
    /// What was not met, in the contract's order: `body/size: "XL"`, `response/409`.
    package var missing: [String]

    package init(operation: String, aspect: Aspect, total: Int, missing: [String]) {
      self.operation = operation
      self.aspect = aspect
      self.total = total
      self.missing = missing
    }

    package var met: Int { total - missing.count }
  }

  /// In the contract's order of operations, each with its aspects in theirs; those with nothing to count are left out.
  package var rows: [Row]

  package init(rows: [Row] = []) { self.rows = rows }
}

extension ContractCoverage {
  /// Adds what another part of the same run has met: missing is only what neither has.
  package mutating func join(_ other: ContractCoverage) {
    var places: [RowKey: Int] = [:]
    for (index, row) in rows.enumerated() { places[RowKey(row)] = index }
    for row in other.rows {
      if let index = places[RowKey(row)] {
        let theirs = Set(row.missing.map { Array($0.utf8) })
        rows[index].missing.removeAll { !theirs.contains(Array($0.utf8)) }
      } else {
        rows.append(row)
      }
    }
  }

  /// The sum over all operations: how many things there are of a kind, and how many were met.
  package func sum(_ aspect: Aspect) -> (met: Int, total: Int) {
    rows.lazy.filter { $0.aspect == aspect }.reduce(into: (0, 0)) { sum, row in
      sum.0 += row.met
      sum.1 += row.total
    }
  }

  private struct RowKey: Hashable {
    let operation: [UInt8]
    let aspect: Aspect

    init(_ row: Row) {
      operation = Array(row.operation.utf8)
      aspect = row.aspect
    }
  }
}
