import PlumbContract
package import PlumbHTTP
package import PlumbJournal
import Synchronization

/// One run of a contract against a target, from the survey of what is there to the last clean-up.
package struct Run: Sendable {
  private let configuration: RunConfiguration
  private let cancellation: Cancellation
  /// A second one, so that clean-up goes on after the first was thrown.
  private let abandonment: Cancellation

  /// Makes a run that has not begun.
  ///
  /// `cancellation` ends the cases, and what was created is removed all the same; `abandonment` ends that, too.
  package init(
    _ configuration: RunConfiguration, cancellation: Cancellation = Cancellation(),
    abandonment: Cancellation = Cancellation()
  ) {
    self.configuration = configuration
    self.cancellation = cancellation
    self.abandonment = abandonment
  }

  /// Runs to the end, blocking the calling thread.
  ///
  /// The observer hears every event in its order, one at a time, from different threads.
  package func run(observer: @escaping @Sendable (RunEvent) -> Void) -> RunEnd {
    let beginning = ContinuousClock.now
    let epoch = Double(WallClock.secondsSince1970)
    observer(.started(info(startedAt: Int(epoch))))
    let pace = Pace(
      requestsPerSecond: configuration.requestsPerSecond, maxRequests: configuration.maxRequests,
      budget: configuration.budget, cancellation: cancellation)
    let planner = Planner(configuration)
    let secrets = Secrets(of: configuration.contract, token: configuration.token)
    var outcome = RunEnd.Outcome.completed
    do {
      let sender = Sender(
        configuration, pace: pace, beginning: beginning, cancellation: cancellation)
      let survey = try Surveyor(planner: planner, sender: sender).survey()
      for doubt in survey.doubts {
        let text = secrets.redacted(doubt) + "; what may be somebody else's is left alone"
        observer(.noted(RunNote(severity: .warning, text: text)))
      }
      let janitor = Janitor(
        planner: planner,
        ledger: try Ledger(
          path: configuration.ledgerPath, isDurable: !configuration.base.isLoopback,
          secrets: secrets),
        survey: survey, basePath: Sender.trimmed(configuration.base.path))
      let crew = Crew(
        configuration: configuration, planner: planner, janitor: janitor, pace: pace,
        beginning: beginning, epoch: epoch, cancellation: cancellation,
        abandonment: abandonment)
      crew.work(observer: observer)
      let cleanUp = CleanUp(
        janitor: janitor,
        sender: Sender(
          configuration,
          pace: Pace(
            requestsPerSecond: configuration.requestsPerSecond, maxRequests: nil, budget: nil,
            cancellation: abandonment),
          beginning: beginning, cancellation: abandonment))
      var record = cleanUp.finish()
      // Ids are what the server made them, and it may have made them of the credential.
      record.left = record.left.map { secrets.redacted($0) }
      observer(.cleaned(record))
      if let failure = crew.failure { outcome = .aborted(secrets.redacted(failure)) }
    } catch let error as UntestableTarget {
      outcome = .aborted(secrets.redacted(error.reason))
    } catch {
      outcome = .aborted("\(error)")
    }
    if cancellation.isCancelled { outcome = .interrupted }
    let end = RunEnd(
      outcome: outcome, durationSeconds: Double((.now - beginning).microseconds) / 1e6,
      exchanges: pace.sent)
    observer(.ended(end))
    return end
  }

  private func info(startedAt seconds: Int) -> RunInfo {
    let contract = configuration.contract
    return RunInfo(
      version: configuration.version, seed: configuration.seed,
      target: configuration.base.description, contract: "\(contract.title) \(contract.version)",
      contractSource: configuration.contractSource,
      started: HTTPDate.internetText(secondsSince1970: seconds),
      phases: (configuration.corpus.isEmpty ? [] : [KeptCase.phase])
        + configuration.phases.map(\.id), operations: contract.operations.map(\.key),
      isReadOnly: configuration.isReadOnly)
  }
}
