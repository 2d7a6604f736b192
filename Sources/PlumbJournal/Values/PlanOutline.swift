/// What a run will do, counted: cases and requests of each phase and operation, and what is not tried.
///
/// Its size depends on the contract, not on the number of cases.
package struct PlanOutline: Hashable, Sendable {
  /// The cases of one phase on one operation.
  package struct Row: Hashable, Sendable {
    package var phase: String
    package var operation: String
    package var cases = 0
    /// Requests of the cases, those that only prepare or look included; cleaning up is not.
    package var requests = 0
    /// Those of the requests whose method is not safe (RFC 9110 §9.2.1).
    package var writes = 0

    package init(phase: String, operation: String) {
      self.phase = phase
      self.operation = operation
    }
  }

  /// Something that the documentation names and no case tries, and why.
  package struct Gap: Hashable, Sendable {
    package var operation: String
    /// Where in the request, such as `body/age`; empty where it is the operation as a whole.
    package var place: String
    /// What would have been done there, in words joined by hyphens.
    package var kind: String
    package var reason: String

    package init(operation: String, place: String, kind: String, reason: String) {
      self.operation = operation
      self.place = place
      self.kind = kind
      self.reason = reason
    }
  }

  /// Combinations of values of several members: how many there are, and how many stand in a request together.
  package struct Tuples: Hashable, Sendable {
    package var total = 0
    package var covered = 0

    package init(total: Int = 0, covered: Int = 0) {
      self.total = total
      self.covered = covered
    }

    package static func += (left: inout Tuples, right: Tuples) {
      left.total += right.total
      left.covered += right.covered
    }
  }

  /// The operations some of whose cases the user does not want.
  package private(set) var leftOut: [String] = []

  /// So many gaps are kept; those after them are counted.
  private static let mostGaps = 1_000

  /// In the order of the plan.
  package private(set) var rows: [Row] = []
  package private(set) var gaps: [Gap] = []
  /// How many gaps found no more room.
  package private(set) var droppedGaps = 0
  package var tuples = Tuples()

  private var indexes: [String: Int] = [:]

  package init() {}

  /// Counts a case.
  package mutating func add(_ planned: Case) {
    let key = planned.phase + "/" + planned.operation
    let index = indexes[key] ?? rows.count
    if index == rows.count {
      rows.append(Row(phase: planned.phase, operation: planned.operation))
      indexes[key] = index
    }
    rows[index].cases += 1
    rows[index].requests += planned.steps.count
    rows[index].writes += planned.steps.count { !$0.request.isSafe }
  }

  package mutating func add(_ gap: Gap) {
    if gaps.count < Self.mostGaps { gaps.append(gap) } else { droppedGaps += 1 }
  }

  /// Notes that a case of an operation was not wanted.
  package mutating func leaveOut(_ operation: String) {
    if !leftOut.contains(operation) { leftOut.append(operation) }
  }

  /// Adds gaps that have been dropped elsewhere already.
  mutating func addDropped(_ count: Int) { droppedGaps += count }

  /// Adds what another part of the same run has planned; what both leave out stands once.
  package mutating func join(_ other: PlanOutline) {
    rows += other.rows
    let known = Set(gaps)
    for gap in other.gaps where !known.contains(gap) { add(gap) }
    for operation in other.leftOut { leaveOut(operation) }
    droppedGaps = max(droppedGaps, other.droppedGaps)
    tuples += other.tuples
  }
}

extension RequestTemplate {
  /// Whether the method is one that asks for no change (RFC 9110 §9.2.1).
  package var isSafe: Bool { ["GET", "HEAD", "OPTIONS", "TRACE"].contains(method) }
}
