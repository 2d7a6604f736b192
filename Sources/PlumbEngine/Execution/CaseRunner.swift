import PlumbChecks
import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Runs cases one at a time: fills and sends their steps, judges what comes back, and removes what was created.
final class CaseRunner {
  let configuration: RunConfiguration
  private let sender: Sender
  /// Makes the sender of one client of a block.
  private let makeSender: @Sendable () -> Sender
  private let janitor: Janitor
  let secrets: Secrets
  let pace: Pace
  /// Seconds since 1970 when the run began, to which the exchanges' own clock is added.
  private let epoch: Double
  private let maps: CoverageMaps
  let memory: FuzzMemory
  private let quiet: Quiet
  let proofs: ProofsAlone
  /// Whether the case under way is tried while nobody else writes.
  private var isAlone = false
  /// What the cases of this worker have met of the contract.
  private(set) var tally = CoverageTally()

  init(
    _ configuration: RunConfiguration, makeSender: @escaping @Sendable () -> Sender,
    janitor: Janitor, secrets: Secrets, pace: Pace, epoch: Double, maps: CoverageMaps,
    memory: FuzzMemory, quiet: Quiet, proofs: ProofsAlone
  ) {
    self.configuration = configuration
    self.makeSender = makeSender
    sender = makeSender()
    self.janitor = janitor
    self.secrets = secrets
    self.pace = pace
    self.epoch = epoch
    self.maps = maps
    self.memory = memory
    self.quiet = quiet
    self.proofs = proofs
  }

  /// Runs a case once; the deviations that are to be proved get the commands that repeat them.
  func attempt(
    _ planned: Case, number: Int, proving: @escaping (Fingerprint) -> Bool = { _ in true }
  ) throws(FileError) -> CaseResult {
    var attempt = Attempt(
      planned: planned, number: number,
      world: World(
        for: planned.steps, origin: configuration.base, among: janitor.surroundings),
      settling: Settling(under: configuration.contract), proving: proving)
    do throws(FileError) {
      for stretch in planned.stretches where attempt.isOpen {
        if stretch[0].lane == nil {
          try take(stretch[0], in: &attempt)
        } else {
          try take(block: stretch, in: &attempt)
        }
      }
    } catch {
      try tidy(attempt)
      throw error
    }
    try tidy(attempt)
    memory.note(attempt.echo, of: planned.id, number: number)
    return attempt.result(
      redacting: secrets, keepingExchanges: configuration.keepsExchanges)
  }

  /// Runs a case once while no other worker writes.
  func attemptAlone(_ planned: Case, number: Int) throws(FileError) -> CaseResult {
    isAlone = true
    defer { isAlone = false }
    return try quiet.reading { () throws(FileError) in
      try attempt(planned, number: number)
    }
  }

  private func tidy(_ attempt: Attempt) throws(FileError) {
    let world = attempt.world
    guard !world.resources.isEmpty else { return }
    // What has not settled may be said not to be there: then the last clean-up removes it.
    if let rest = attempt.settling.rest, !pace.cancellation.wait(rest) { return }
    try writing { () throws(FileError) in try janitor.tidy(world, with: sender) }
  }

  private func take(_ step: Step, in attempt: inout Attempt) throws(FileError) {
    if step.pause > 0 { _ = pace.cancellation.wait(.milliseconds(step.pause)) }
    guard let due = try prepare(step, in: &attempt) else { return }
    if isReadToTheEnd(step, in: attempt.world) {
      try reading { () throws(FileError) in
        try exchange(due, in: &attempt)
        try readOn(from: step, due.filled, in: &attempt)
      }
    } else if step.request.isSafe {
      try exchange(due, in: &attempt)
    } else {
      try writing { () throws(FileError) in try exchange(due, in: &attempt) }
    }
  }

  private func reading<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    if isAlone { try body() } else { try quiet.reading(body) }
  }

  private func writing<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    if isAlone { try body() } else { try quiet.writing(body) }
  }

  /// Sends one request and judges what comes back.
  func exchange(_ due: DueStep, in attempt: inout Attempt) throws(FileError) {
    let exchange = sender.send(due.step, filled: due.filled, hasTurn: true)
    let observation = try observe(exchange, of: due, in: &attempt)
    judge(observation, in: &attempt)
  }

  /// Takes the steps of several clients at the same time.
  private func take(block steps: [Step], in attempt: inout Attempt) throws(FileError) {
    var block: [DueStep] = []
    // Each request's turn is waited for before the first of them goes out, or they would not meet.
    for step in steps where attempt.isOpen {
      if let due = try prepare(step, in: &attempt) { block.append(due) }
    }
    guard attempt.isOpen else {
      for due in block { try janitor.forget(due.entry) }
      return
    }
    var exchanges: [Exchange?] = []
    writing {
      exchanges = ConcurrentBlock(due: block).exchanges(
        with: makeSender, until: pace.cancellation)
    }
    var observations: [Observation] = []
    for (due, exchange) in zip(block, exchanges) {
      if let exchange {
        observations.append(try observe(exchange, of: due, in: &attempt))
      } else {
        try janitor.forget(due.entry)
      }
    }
    for observation in attempt.world.ending(observations) { judge(observation, in: &attempt) }
  }

  /// Fills a step's request, waits for its turn and notes what it may create; nil where it is not to be sent.
  private func prepare(_ step: Step, in attempt: inout Attempt) throws(FileError) -> DueStep? {
    let rest = attempt.settling.rest(before: step, in: attempt.world) ?? .zero
    guard pace.cancellation.wait(rest), !pace.cancellation.isCancelled else {
      attempt.end(.inconclusive, "the run was interrupted")
      return nil
    }
    var filled: FilledRequest
    do throws(UnknownSlot) {
      filled = try step.request.filled(from: attempt.world)
    } catch {
      attempt.miss(error.slot, at: step)
      return nil
    }
    filled.wrap(for: step, under: configuration.contract)
    var objection = janitor.objection(to: step, in: attempt.world)
    if objection == nil {
      objection = try janitor.doubt(about: step, in: attempt.world, with: sender)
    }
    if let objection {
      attempt.end(.blocked, objection)
      return nil
    }
    // First the turn, then the ledger: an entry stands for a request that goes out.
    guard pace.takeTurn() else {
      attempt.end(.inconclusive, "the run was interrupted")
      return nil
    }
    return DueStep(
      step: step, filled: filled,
      entry: try janitor.intend(step, filled, caseID: attempt.planned.id))
  }

  /// Takes in what came back: what is known of the server, and what was created there.
  private func observe(
    _ exchange: Exchange, of due: DueStep, in attempt: inout Attempt
  ) throws(FileError) -> Observation {
    let clock = epoch + Double(exchange.startedAt + exchange.duration) / 1e6
    attempt.settling.note(due.step)
    let known = attempt.world
    let observation = attempt.world.observe(
      exchange, of: due.step, sent: due.filled.document, under: configuration.contract,
      clock: clock)
    tally.note(observation, target: due.filled.target, maps: maps)
    try janitor.note(attempt.world, since: known, entry: due.entry, exchange: exchange)
    janitor.recognise(observation)
    attempt.exchanges.append(exchange)
    return observation
  }
}
