/// What a run did with one operation.
package struct OperationSummary: Hashable, Sendable {
  /// Method and path template, such as `POST /pets`.
  package var key: String
  package var verdicts = VerdictCounts()
  /// Requests of any case that went to this operation.
  package var exchanges = 0
  /// How often each status was answered, whichever case asked.
  package var statuses: [Int: Int] = [:]

  package init(key: String) { self.key = key }

  /// Whether no request of the run went to it.
  package var isUntried: Bool { exchanges == 0 && verdicts.tried == 0 }
}

/// The operations of a contract in its order, and those that cases name beyond it.
struct OperationTable: Sendable {
  /// Operations that a damaged journal can add.
  private static let limit = 10_000
  /// Statuses kept of one operation; HTTP has fewer.
  private static let statusLimit = 1_000

  private var rows: [OperationSummary] = []
  private var index: [ExactText: Int] = [:]
  /// How many rows stand in the contract; the rest are sorted by name.
  private var documented = 0

  mutating func document(_ keys: [String]) {
    for key in keys { update(key) { _ in } }
    documented = rows.count
  }

  mutating func update(_ key: String, _ change: (inout OperationSummary) -> Void) {
    let name = ExactText(key)
    if let row = index[name] {
      change(&rows[row])
    } else if rows.count < Self.limit {
      index[name] = rows.count
      var row = OperationSummary(key: key)
      change(&row)
      rows.append(row)
    }
  }

  mutating func count(status: Int?, of key: String) {
    update(key) { row in
      row.exchanges += 1
      guard let status, row.statuses[status] != nil || row.statuses.count < Self.statusLimit
      else { return }
      row.statuses[status, default: 0] += 1
    }
  }

  var ordered: [OperationSummary] {
    Array(rows[..<documented]) + rows[documented...].sorted { $0.key.isBefore($1.key) }
  }
}
