/// What a run tells whoever listens, in this order: started, then cases and notes, outlined, covered, shrunk, cleaned,
/// ended.
package enum RunEvent: Hashable, Sendable {
  case started(RunInfo)
  case caseEnded(CaseResult)
  /// The smallest case that shows a deviation; told once for it, after all cases.
  case shrunk(MinimalCase)
  case noted(RunNote)
  /// What was planned up to the end of the run.
  case outlined(PlanOutline)
  case covered(ContractCoverage)
  case cleaned(CleanupRecord)
  case ended(RunEnd)
}

/// What a run is about, known before its first request.
package struct RunInfo: Hashable, Sendable {
  package var version: String
  package var seed: UInt64
  /// The base URL, without credentials.
  package var target: String
  /// Title and version of the contract, and where it came from.
  package var contract: String
  package var contractSource: String
  /// RFC 3339, UTC.
  package var started: String
  package var phases: [String]
  /// The keys of all operations of the contract, in its order, tried or not.
  package var operations: [String]
  package var isReadOnly: Bool
  /// The lowest level of a deviation that makes the run one that deviates.
  package var level: Level
  /// The faults of the reference server that was built in; nil where the target was another one.
  package var faults: [String]?
  /// Its manners; nil where the target was another one.
  package var manners: [String]?

  package init(
    version: String, seed: UInt64, target: String, contract: String, contractSource: String,
    started: String, phases: [String], operations: [String], isReadOnly: Bool,
    level: Level = .must, faults: [String]? = nil, manners: [String]? = nil
  ) {
    self.version = version
    self.seed = seed
    self.target = target
    self.contract = contract
    self.contractSource = contractSource
    self.started = started
    self.phases = phases
    self.operations = operations
    self.isReadOnly = isReadOnly
    self.level = level
    self.faults = faults
    self.manners = manners
  }
}

/// Something the user should know that is no verdict: what was left out, what was waited for.
package struct RunNote: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable { case info, warning, error }
  package var severity: Severity
  package var text: String

  package init(severity: Severity, text: String) {
    self.severity = severity
    self.text = text
  }
}

/// How the resources that the run created were removed again.
package struct CleanupRecord: Hashable, Sendable {
  /// Created by the run, by whatever operation.
  package var created: Int
  /// Found gone or deleted at the end.
  package var removed: Int
  /// What could not be removed: one line each, with the path and the reason.
  package var left: [String]

  package init(created: Int, removed: Int, left: [String]) {
    self.created = created
    self.removed = removed
    self.left = left
  }
}

/// How a run ended.
package struct RunEnd: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case completed
    /// Stopped by the user; what was created has been removed as far as possible.
    case interrupted
    /// The target could not be tested, and why.
    case aborted(String)
  }

  package var outcome: Outcome
  /// Seconds, from the first request to the last.
  package var durationSeconds: Double
  package var exchanges: Int

  package init(outcome: Outcome, durationSeconds: Double, exchanges: Int) {
    self.outcome = outcome
    self.durationSeconds = durationSeconds
    self.exchanges = exchanges
  }
}
