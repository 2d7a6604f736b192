import PlumbEngine
import PlumbHTTP
import PlumbJournal
import PlumbReports
import Synchronization

/// The repetition of a case from its folder to the exit code.
struct ReplaySession {
  private let plan: RunPlan
  private let library: CaseLibrary
  private let entries: [CaseLibrary.Entry]
  private let cancellation = Cancellation()
  private let abandonment = Cancellation()

  init(_ options: ReplayOptions) throws {
    library = try CaseLibrary(options.folder)
    entries = try library.entries(named: options.name)
    plan = try RunPlan(Self.aimed(options.run, library.info))
  }

  /// The options with the target of the run that the case comes from, where none is named.
  private static func aimed(_ options: RunOptions, _ info: RunInfo?) throws -> RunOptions {
    guard options.url == nil, options.faults.isEmpty, options.manners.isEmpty, let info else {
      return options
    }
    var options = options
    if let faults = info.faults {
      options.faults = faults
      options.manners = info.manners ?? []
    } else {
      options.url = try HTTPURL(parsing: info.target)
    }
    return options
  }

  /// Repeats every case of the name and says of each whether it is still as it was.
  func execute() throws -> ExitCode {
    for warning in plan.warnings { Console.error("warning: \(warning)\n") }
    let (cancellation, abandonment) = (cancellation, abandonment)
    Interruption.handle { count in
      if count > 1 { abandonment.cancel() }
      cancellation.cancel()
    }
    let server =
      plan.options.url == nil
      ? try LocalServer(plan.file.contract, like: plan.options, token: plan.token) : nil
    server?.start()
    defer { server?.stop() }
    let base = try plan.options.url ?? HTTPURL(parsing: server?.url ?? "")
    var codes: [ExitCode] = []
    for entry in entries { codes.append(try repeated(entry, at: base)) }
    if cancellation.isCancelled { return .interrupted }
    return [.deviates, .untestable].first { codes.contains($0) } ?? .success
  }

  private func repeated(_ entry: CaseLibrary.Entry, at base: HTTPURL) throws -> ExitCode {
    if let path = ledgerPath, let earlier = try LedgerFile.keep(path) {
      Console.error("warning: an earlier replay left resources; they stand in \(earlier)\n")
    }
    var configuration = plan.configuration(base: base, ledgerPath: ledgerPath)
    configuration.phases = []
    configuration.corpus = [entry.planned]
    configuration.shrinkRequests = 0
    configuration.workers = 1
    configuration.keepsExchanges = true
    let heard = Mutex<[RunEvent]>([])
    let end = Run(configuration, cancellation: cancellation, abandonment: abandonment).run {
      event in
      heard.withLock { $0.append(event) }
    }
    let events = heard.withLock(\.self)
    try closeLedger()
    guard
      let result = events.lazy.compactMap({ event -> CaseResult? in
        if case .caseEnded(let result) = event { result } else { nil }
      }).first
    else {
      let reason =
        if case .aborted(let reason) = end.outcome { reason } else { "it was interrupted" }
      throw CommandError("\(base) could not be tested: \(reason)", exitCode: .untestable)
    }
    let style = Console.style(isTerminal: Console.outputIsTerminal)
    let replay = Replay(result, of: entry.deviations, style: style)
    Console.output(replay.text)
    warnOfWhatIsLeft(events)
    return ExitCode(replay.outcome)
  }

  /// What a repetition creates on another machine is written down; here the clean-up has it in memory.
  private var ledgerPath: String? {
    guard let url = plan.options.url, !url.isLoopback else { return nil }
    return Folder.path(library.folder, "replay-ledger.ndjson")
  }

  /// Keeps the ledger only where it names something that is left.
  private func closeLedger() throws(CommandError) {
    guard let path = ledgerPath, let file = try? InputFile(path: path, limit: 1 << 30),
      LedgerFile.open(file.bytes).isEmpty
    else { return }
    _ = removeFile(path)
  }

  private func warnOfWhatIsLeft(_ events: [RunEvent]) {
    for case .cleaned(let record) in events {
      for line in record.left { Console.error("warning: left on the target: \(line)\n") }
    }
  }
}

extension ExitCode {
  fileprivate init(_ outcome: Replay.Outcome) {
    self =
      switch outcome {
      case .reproduced: .deviates
      case .notReproduced: .success
      case .undecided: .untestable
      }
  }
}
