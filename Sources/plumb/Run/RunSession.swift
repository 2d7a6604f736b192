import PlumbEngine
import PlumbHTTP
import PlumbJournal
import PlumbReports

/// A run from its plan to its exit code: server, signals, engine, journal and reports are joined here.
struct RunSession {
  private let plan: RunPlan
  private let folder: ReportsFolder
  private let cancellation = Cancellation()
  /// Ends the clean-up, too.
  private let abandonment = Cancellation()

  init(_ plan: RunPlan) throws(CommandError) {
    self.plan = plan
    folder = try ReportsFolder(plan.options.reports)
  }

  /// Runs to the end and writes every report.
  func execute() throws -> ExitCode {
    let listener = RunListener(
      journal: try folder.openJournal(), display: display, level: plan.options.level,
      behaviour: plan.options.url == nil ? plan.options : nil, cancellation: cancellation)
    // Before the first thread is started, which inherits what is blocked.
    handleInterruption(listener)
    warn()
    let server = try makeServer()
    server?.start()
    let configuration = plan.configuration(base: try base(server), ledgerPath: folder.ledger)
    let run = Run(configuration, cancellation: cancellation, abandonment: abandonment)
    let end = run.run(observer: listener.receive)
    listener.say("")
    if let server {
      server.stop()
      try LedgerFile.close(folder.ledger)
    }
    if let failure = listener.failure {
      throw CommandError(
        "the run was stopped, because its journal cannot be written: \(failure)",
        hint: failure.hint, exitCode: .untestable)
    }
    return try report(end)
  }

  private func makeServer() throws(CommandError) -> LocalServer? {
    guard plan.options.url == nil else { return nil }
    return try LocalServer(plan.file.contract, like: plan.options, token: plan.token)
  }

  private func base(_ server: LocalServer?) throws -> HTTPURL {
    if let url = plan.options.url { return url }
    return try HTTPURL(parsing: server?.url ?? "")
  }

  private var display: ProgressDisplay {
    let mode: ProgressDisplay.Mode =
      !plan.options.showsProgress ? .none : Console.errorIsTerminal ? .redrawn : .lines
    return ProgressDisplay(mode, style: Console.style(isTerminal: Console.errorIsTerminal))
  }

  private func warn() {
    for warning in plan.warnings { Console.error("warning: \(warning)\n") }
    if let path = folder.earlierLedger {
      Console.error("warning: an earlier run left resources on its target; they stand in \(path)\n")
    }
  }

  private func handleInterruption(_ listener: RunListener) {
    let (cancellation, abandonment, ledger) = (cancellation, abandonment, folder.ledger)
    Interruption.handle { count in
      switch count {
      case 1:
        cancellation.cancel()
        listener.say("interrupted: removing what the run created (again to leave it there)\n")
      case 2:
        abandonment.cancel()
        listener.say("stopped: what is left on the target stands in \(ledger)\n")
      default:
        exitProcess(.interrupted)
      }
    }
  }
}

extension RunSession {
  /// Writes the reports, prints the summary, and says how to exit.
  private func report(_ end: RunEnd) throws -> ExitCode {
    let outcome = try RunReports.write(into: folder.path, from: .file(folder.journal))
    let unkept = keepFailingCases(of: outcome.record)
    let summary = outcome.record.summary
    let exitCode = ExitCode(summary.conclusion)
    if case .aborted(let reason) = end.outcome, summary.verdicts.total == 0 {
      let target = summary.info?.target ?? "the target"
      Console.error("plumb: \(target) could not be tested: \(reason)\n")
    } else {
      let style = Console.style(isTerminal: Console.outputIsTerminal)
      Console.output(ConsoleSummary(summary, style: style).text(reports: outcome.written))
    }
    if let unkept { Console.error("plumb: the failing cases are not kept: \(unkept)\n") }
    for failure in outcome.failures { Console.error("plumb: \(failure)\n  \(failure.hint)\n") }
    // A gate must not pass on reports that are not there.
    return outcome.failures.isEmpty || exitCode != .success ? exitCode : .untestable
  }
}

extension RunSession {
  /// Adds the failing cases to the corpus beside the reports; returns what was in the way.
  private func keepFailingCases(of record: RunRecord) -> String? {
    do {
      try CorpusFolder.add(try FailingCases.of(record), to: folder.corpus)
      return nil
    } catch {
      return "\(error)"
    }
  }
}

extension ExitCode {
  init(_ conclusion: RunConclusion) {
    self =
      switch conclusion {
      case .conforms: .success
      case .deviates: .deviates
      case .untestable: .untestable
      case .nothingTested: .nothingTested
      case .interrupted: .interrupted
      }
  }
}
