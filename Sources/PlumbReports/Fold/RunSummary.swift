package import PlumbJournal

/// A run in short: counts, deviations and remarks, folded from its events.
///
/// Its size does not depend on how many cases conform: per case nothing is kept, per fingerprint one evidence. The same
/// events in any order of the cases give the same summary.
package struct RunSummary: Sendable {
  /// A reason that cases gave for being blocked, inconclusive, flaky or skipped.
  package struct Reason: Hashable, Sendable {
    package var verdict: Verdict
    package var text: String
    package var count: Int
  }

  /// What became of the cases of one phase.
  package struct Phase: Hashable, Sendable {
    package var name: String
    package var verdicts = VerdictCounts()
    /// Cases whose deviation decides the run.
    package var decisive = 0
    /// The sum of all exchanges, in microseconds.
    package var duration = 0
  }

  /// How many of each list are kept; beyond that they are counted only.
  private enum Limit {
    static let fingerprints = 5_000
    static let reasons = 200
    static let notes = 200
    static let phases = 100
    static let blockers = 1_000
  }

  package private(set) var info: RunInfo?
  package private(set) var end: RunEnd?
  package private(set) var cleanup: CleanupRecord?
  /// What was not tried, and how many combinations were.
  package private(set) var outline = PlanOutline()
  package private(set) var coverage = ContractCoverage()
  package private(set) var notes: [RunNote] = []
  package private(set) var verdicts = VerdictCounts()
  package private(set) var phases: [Phase] = []
  /// Exchanges of cases; those of the clean-up are not among them.
  package private(set) var exchanges = 0
  /// Cases whose deviation decides the run.
  package private(set) var decisiveCases = 0
  /// The longest exchange, in microseconds.
  package private(set) var slowestExchange = 0
  /// Deviations whose fingerprint found no more room.
  package private(set) var droppedDeviations = 0
  package private(set) var droppedNotes = 0
  package private(set) var droppedReasons = 0
  /// Whether cases came in the order of the plan, each phase in one piece, as every run writes them.
  package private(set) var isInPlanOrder = true

  private var table = OperationTable()
  private var byFingerprint: [Fingerprint: DeviationGroup] = [:]
  /// How many cases each answer kept from proving anything.
  private var blocked: [Blocker: Int] = [:]
  private var byReason: [Verdict: [ExactText: Int]] = [:]
  private var lastCase: (number: Int, phase: Int)?

  package init() {}

  /// Takes the next event of the run.
  package mutating func receive(_ event: RunEvent) {
    switch event {
    case .started(let info):
      self.info = info
      table.document(info.operations)
      for phase in info.phases { _ = index(ofPhase: phase) }
    case .caseEnded(let result): receive(result)
    case .shrunk(let minimal): byFingerprint[minimal.deviation.fingerprint]?.minimise(minimal)
    case .noted(let note):
      if notes.count < Limit.notes { notes.append(note) } else { droppedNotes += 1 }
    case .outlined(let outline): self.outline.join(outline)
    case .covered(let coverage): self.coverage.join(coverage)
    case .cleaned(let record): cleanup = record
    case .ended(let end): self.end = end
    }
  }

  /// The operations in the contract's order, tried or not.
  package var operations: [OperationSummary] { table.ordered }

  /// Every deviation once, in the order of their fingerprints' first cases.
  package var groups: [DeviationGroup] {
    byFingerprint.values.sorted {
      ($0.number, $0.fingerprint) < ($1.number, $1.fingerprint)
    }
  }

  /// The deviations gathered by their likely cause, the one to read first in front.
  package var rootCauses: [RootCause] { RootCause.causes(of: groups, blocked: blocked) }

  /// Why cases came to no judgement, by verdict, the most frequent first.
  package var reasons: [Reason] {
    Verdict.allCases.flatMap { verdict in
      (byReason[verdict] ?? [:])
        .map { Reason(verdict: verdict, text: $0.key.text, count: $0.value) }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text.isBefore($1.text) }
    }
  }

  /// How many different deviations there are that were seen each time, at this level.
  package func deviationCount(_ level: Level) -> Int {
    byFingerprint.values.count { $0.repeatableLevel == level }
  }

  /// How many different deviations were not seen each time that their case was repeated.
  package var flakyDeviationCount: Int {
    byFingerprint.values.count { $0.repeatableLevel == nil }
  }

  /// How many deviations there are of each kind, such as `3 must, 1 flaky`; what there is none of is left out.
  var deviationCounts: [String] {
    let levels = [Level.must, .should, .may].map { (deviationCount($0), $0.rawValue) }
    return (levels + [(flakyDeviationCount, Verdict.flaky.rawValue)])
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  /// How many things are kept, for the proof that conforming cases add none.
  package var keptCount: Int {
    notes.count + phases.count + table.ordered.count + byFingerprint.count
      + table.ordered.reduce(0) { $0 + $1.statuses.count }
      + byReason.values.reduce(0) { $0 + $1.count }
  }
}

extension RunSummary {
  private mutating func receive(_ result: CaseResult) {
    verdicts.add(result.verdict)
    table.update(result.case.operation) { $0.verdicts.add(result.verdict) }
    let phase = index(ofPhase: result.case.phase)
    if isDecisive(result) { decisiveCases += 1 }
    if let phase {
      phases[phase].verdicts.add(result.verdict)
      if isDecisive(result) { phases[phase].decisive += 1 }
      phases[phase].duration &+= result.duration
    }
    noteOrder(number: result.number, phase: phase ?? .max)
    for exchange in result.exchanges { count(exchange, of: result.case) }
    if !result.reason.isEmpty, result.verdict != .conforms, result.verdict != .deviates {
      count(reason: result.reason, of: result.verdict)
    }
    if let blocker = Blocker(of: result),
      blocked[blocker] != nil || blocked.count < Limit.blockers
    {
      blocked[blocker, default: 0] += 1
    }
    for deviation in result.deviations { add(deviation, of: result) }
  }

  private mutating func noteOrder(number: Int, phase: Int) {
    if let lastCase, number <= lastCase.number || phase < lastCase.phase { isInPlanOrder = false }
    lastCase = (number, phase)
  }

  private mutating func count(_ exchange: Exchange, of planned: Case) {
    exchanges += 1
    slowestExchange = max(slowestExchange, exchange.duration)
    let step = planned.steps.first { ExactText($0.name) == ExactText(exchange.step) }
    if let operation = step?.operation { table.count(status: exchange.status, of: operation) }
  }

  private mutating func count(reason: String, of verdict: Verdict) {
    let key = ExactText(reason)
    if byReason[verdict]?[key] != nil || (byReason[verdict]?.count ?? 0) < Limit.reasons {
      byReason[verdict, default: [:]][key, default: 0] += 1
    } else {
      droppedReasons += 1
    }
  }

  private mutating func add(_ deviation: Deviation, of result: CaseResult) {
    let fingerprint = deviation.fingerprint
    if byFingerprint[fingerprint]?.add(deviation, of: result) != nil { return }
    if byFingerprint.count < Limit.fingerprints {
      byFingerprint[fingerprint] = DeviationGroup(deviation, of: result)
    } else {
      droppedDeviations += 1
    }
  }

  private mutating func index(ofPhase name: String) -> Int? {
    if let index = phases.firstIndex(where: { ExactText($0.name) == ExactText(name) }) {
      return index
    }
    guard phases.count < Limit.phases else { return nil }
    phases.append(Phase(name: name))
    return phases.count - 1
  }
}
