import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJournal
import PlumbServer
import Synchronization

/// A run against one subject, ended as soon as a fault is found where it sits.
struct Trial: Sendable {
  /// The token of every server here; none is reached by anyone else's credential.
  private static let token = "the-credential-of-the-self-test"

  let subject: Subject
  let place: Fault.Place?
  private(set) var findings = Findings()
  /// The smallest case that shows the fault; nil where it was not looked for, or not found.
  private(set) var smallest: MinimalCase?
  /// Why nothing could be found out; nil where something could.
  private(set) var failure: String?

  /// Runs to the end; nil where the subject means nothing in the contract.
  init?(_ subject: Subject, contract: Contract, seed: UInt64, extent: SelfTest.Extent)
    throws
  {
    var settings = ServerSettings(token: Self.token, seed: seed)
    guard subject.shape(&settings.behaviour, for: contract) else { return nil }
    self.subject = subject
    place = if case .fault(let fault) = subject { fault.place(in: contract) } else { nil }
    var limits = HTTPServerLimits()
    limits.threads = 1
    let server = try ReferenceServer(contract, settings: settings).start(limits: limits)
    defer { server.stop(grace: .zero) }
    var configuration = RunConfiguration(
      contract: contract, contractSource: "self-test", base: try HTTPURL(parsing: server.baseURL),
      version: Version.text)
    configuration.seed = seed
    configuration.token = Self.token
    // One after the other, so that what a fault does to one resource does not meet another case's.
    configuration.workers = 1
    if extent != .smallest { configuration.shrinkRequests = 0 }
    let resource = place.flatMap { contract.operation($0.operation)?.role?.resource }
    if extent != .whole, let resource { configuration.filter.only = [resource] }
    run(configuration, wanted: wanted(in: contract), extent)
  }

  private mutating func run(
    _ configuration: RunConfiguration, wanted: Findings.Wanted?, _ extent: SelfTest.Extent
  ) {
    var configuration = configuration
    let cancellation = Cancellation()
    var empty = Findings()
    if case .manner(let manner) = subject { empty.draws = manner.draws }
    let findings = Mutex(empty)
    let smallest = Mutex<MinimalCase?>(nil)
    if extent == .smallest {
      configuration.reasonToEnd = { _ in
        findings.withLock { $0.requests == nil ? nil : "the fault was found" }
      }
    }
    // What is left on the server ends with it.
    let run = Run(configuration, cancellation: cancellation, abandonment: cancellation)
    let end = run.run { event in
      switch event {
      case .caseEnded(let result):
        findings.withLock { findings in
          if findings.requests != nil, extent != .whole { return }
          findings.receive(result, wanted: wanted)
          if findings.requests != nil, extent == .found { cancellation.cancel() }
        }
      case .shrunk(let minimal):
        guard let wanted, wanted.isShown(by: minimal.deviation) else { return }
        smallest.withLock { $0 = $0 ?? minimal }
        cancellation.cancel()
      default: break
      }
    }
    self.findings = findings.withLock(\.self)
    self.smallest = smallest.withLock(\.self)
    if case .aborted(let reason) = end.outcome { failure = reason }
  }

  /// What shows a fault: its check, at its resource.
  private func wanted(in contract: Contract) -> Findings.Wanted? {
    guard case .fault(let fault) = subject, let place else { return nil }
    let resource = contract.operation(place.operation)?.role?.resource
    let operations = contract.operations.filter { operation in
      operation.key == place.operation || resource != nil && operation.role?.resource == resource
    }
    return Findings.Wanted(check: fault.breaks, operations: operations.map(\.key))
  }
}
