import PlumbContract
import PlumbHTTP
import PlumbJournal
import Synchronization

/// The workers of a run: each a thread with a connection of its own.
final class Crew: Sendable {
  /// How many results may wait for one that is slow; bounds what is held in memory.
  private static let lead = 1_024
  /// After so many inconclusive cases in a row there is no point in going on.
  private static let patience = 16
  /// How long an interrupted run waits for answers: one that says what was created saves a search for it.
  private static let grace = Duration.seconds(2)

  let configuration: RunConfiguration
  let planner: Planner
  private let janitor: Janitor
  let pace: Pace
  private let beginning: ContinuousClock.Instant
  private let epoch: Double
  private let cancellation: Cancellation
  /// Ends clean-up, too: exchanges are cut off at once.
  private let abandonment: Cancellation
  /// Cuts off the exchanges that are still under way when the user has waited long enough.
  private let cut = Cancellation()
  private let quiet: Quiet
  private let proofs = ProofsAlone()
  private let tally = Mutex(CoverageTally())
  private let problem = Mutex<String?>(nil)
  /// How many cases in a row have come to nothing because of the way to the server, or its load.
  private let fruitless = Atomic(0)

  init(
    configuration: RunConfiguration, planner: Planner, janitor: Janitor, pace: Pace,
    beginning: ContinuousClock.Instant, epoch: Double, cancellation: Cancellation,
    abandonment: Cancellation
  ) {
    self.configuration = configuration
    self.planner = planner
    self.janitor = janitor
    self.pace = pace
    self.beginning = beginning
    self.epoch = epoch
    self.cancellation = cancellation
    quiet = Quiet(cancellation: cancellation)
    self.abandonment = abandonment
  }

  /// Why the run could not go on; nil where it could.
  var failure: String? { problem.withLock(\.self) }

  /// Works through the plan and returns when all of it is done, or when it was stopped.
  func work(observer: @escaping @Sendable (RunEvent) -> Void) {
    let first = FirstShowings(limit: configuration.shrinkRequests > 0 ? Self.mostShrunk : 0)
    let order = ResultOrder { [configuration] ended in
      first.note(ended)
      observer(.caseEnded(ended.result))
      return configuration.reasonToEnd(ended.result)
    }
    let goesOn = { @Sendable [pace] in pace.reasonToStop == nil && order.end == nil }
    let queue = PlanQueue(configuration, planner) { [pace] in
      goesOn() && pace.cancellation.wait(.milliseconds(1))
    }
    employ(max(1, configuration.workers)) { runner in
      while goesOn(), let (number, planned) = queue.next() {
        while order.isAhead(number, by: Self.lead), self.cancellation.wait(.milliseconds(5)) {}
        order.take(self.results(of: planned, number, runner), of: number)
        queue.finish()
      }
      self.tally.withLock { $0.join(runner.tally) }
    }
    observer(.outlined(queue.outline))
    observer(.covered(tally.withLock { $0.coverage(of: configuration.contract) }))
    if let reason = pace.reasonToStop ?? order.end {
      observer(.noted(RunNote(severity: .warning, text: "not all cases were run: \(reason)")))
    }
    if pace.reasonToStop == nil { shrink(first, observer: observer) }
  }

  /// Lets so many workers do their part, each with a connection of its own, until all are done.
  func employ(_ width: Int, _ part: @escaping @Sendable (CaseRunner) -> Void) {
    let secrets = Secrets(of: configuration.contract, token: configuration.token)
    let finished = Cancellation()
    let maps = CoverageMaps(configuration.contract)
    let working = Atomic(width)
    concurrently(width + 1) { worker in
      guard worker < width else {
        self.cutOffLate(until: finished)
        return
      }
      defer {
        if working.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { finished.cancel() }
      }
      part(
        CaseRunner(
          configuration,
          makeSender: { [configuration, pace, beginning, cut] in
            Sender(configuration, pace: pace, beginning: beginning, cancellation: cut)
          },
          janitor: janitor, secrets: secrets, pace: pace, epoch: epoch, maps: maps,
          memory: planner.memory, quiet: quiet, proofs: proofs))
    }
  }

  /// Waits for the workers; once the run is interrupted, only for as long as the grace lasts.
  private func cutOffLate(until finished: Cancellation) {
    var interruption: ContinuousClock.Instant?
    while finished.wait(.milliseconds(50)) {
      guard cancellation.isCancelled || abandonment.isCancelled else { continue }
      let since = interruption ?? .now
      interruption = since
      if abandonment.isCancelled || .now - since >= Self.grace { cut.cancel() }
    }
  }

  private func results(
    of planned: PlannedCase, _ number: Int, _ runner: CaseRunner
  ) -> [EndedCase] {
    let whole = planned.planned
    if let reason = reasonToSkip(whole) {
      return [EndedCase(whole, number, .skipped, because: reason)]
    }
    var narrowed: [String: Case] = [:]
    let isolation = Isolation(
      attempt: { planned throws(FileError) in
        narrowed[planned.id] = planned
        return try runner.attempt(planned, number: number)
      },
      run: { planned throws(FileError) in
        narrowed[planned.id] = planned
        return try runner.run(planned, number: number)
      },
      mayGoOn: { self.pace.reasonToStop == nil })
    do throws(FileError) {
      let results = try isolation.results(of: planned)
      for result in results { giveUp(after: result) }
      return results.map { EndedCase(planned: narrowed[$0.case.id] ?? whole, result: $0) }
    } catch {
      stopWithoutLedger(error)
      return [EndedCase(whole, number, .inconclusive, because: "\(error)")]
    }
  }

  /// Ends the run: without a ledger nothing more may be created.
  func stopWithoutLedger(_ error: FileError) {
    problem.withLock { $0 = $0 ?? "the ledger cannot be written: \(error)" }
    pace.stop(because: "the ledger cannot be written")
  }

  /// Ends the run when case after case comes to nothing: each would wait for its time-out.
  private func giveUp(after result: CaseResult) {
    guard result.verdict == .inconclusive else {
      fruitless.store(0, ordering: .relaxed)
      return
    }
    let count = fruitless.add(1, ordering: .relaxed).newValue
    guard count >= Self.patience, !cancellation.isCancelled else { return }
    problem.withLock {
      $0 = $0 ?? "\(count) cases in a row were inconclusive, the last because of \(result.reason)"
    }
    pace.stop(because: "the server gave no usable answers any more")
  }

  private func reasonToSkip(_ planned: Case) -> String? {
    if planned.phase == KeptCase.phase,
      let obstacle = CaseFit(planner: planner).obstacle(to: planned)
    {
      return "it no longer fits the contract: \(obstacle)"
    }
    guard configuration.isReadOnly else { return nil }
    let unsafe = planned.steps.first { step in
      !["GET", "HEAD", "OPTIONS"].contains(step.request.method)
    }
    return unsafe.map { "read-only: the case sends \($0.request.method)" }
  }
}
