package import PlumbJournal

/// What a run says of the server as a whole; each stands for one exit code.
package enum RunConclusion: Hashable, Sendable {
  /// No deviation at or above the level of the run.
  case conforms
  case deviates
  /// The target could not be tested, and why.
  case untestable(String)
  /// There was nothing to try.
  case nothingTested
  case interrupted

  /// One word for tables and headers.
  package var word: String {
    switch self {
    case .conforms: "conforms"
    case .deviates: "deviates"
    case .untestable: "untestable"
    case .nothingTested: "nothing tested"
    case .interrupted: "interrupted"
    }
  }
}

extension RunSummary {
  /// The judgement of the run.
  ///
  /// Flaky cases are shown but do not decide: what cannot be repeated would make a gate that nobody trusts.
  package var conclusion: RunConclusion {
    switch end?.outcome {
    case .aborted(let reason): return .untestable(reason)
    case .interrupted: return .interrupted
    case nil: return .untestable("the journal has no end: the run was stopped before it finished")
    case .completed: break
    }
    if decisiveCases > 0 { return .deviates }
    if verdicts.tried == 0 { return .nothingTested }
    if verdicts.decided == 0 {
      return .untestable("no case could be decided, each was blocked or inconclusive")
    }
    return .conforms
  }

  /// The lowest level of a deviation that decides.
  package var level: Level { info?.level ?? .must }

  /// Whether a case makes the run one that deviates.
  func isDecisive(_ result: CaseResult) -> Bool {
    result.verdict == .deviates && result.deviations.contains { $0.decides(at: level) }
  }
}

extension CaseResult {
  /// The sum of its exchanges, in microseconds.
  var duration: Int {
    exchanges.reduce(0) { $0 &+ max($1.duration, 0) }
  }
}
