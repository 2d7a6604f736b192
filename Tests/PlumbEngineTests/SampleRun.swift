import Foundation
import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization

/// A run against a reference server of its own, over real sockets, with everything that it told.
struct SampleRun {
  static let token = "right-credential-of-the-tests"

  let events: [RunEvent]
  let end: RunEnd
  let server: ReferenceServer

  var results: [CaseResult] {
    events.compactMap { if case .caseEnded(let result) = $0 { result } else { nil } }
  }

  var deviations: [Deviation] { results.flatMap(\.deviations) }

  var cleanup: CleanupRecord? {
    events.lazy.compactMap { if case .cleaned(let record) = $0 { record } else { nil } }.first
  }

  /// What the server holds, as text that can be compared.
  var held: String { Self.text(of: server) }

  static func text(of server: ReferenceServer) -> String {
    server.dump().map { "\($0.resource): " + JSON.array($0.items).text(.compact) }
      .joined(separator: "\n")
  }

  static let voicebotDocument = SpecFile.document("voicebot.json")
  static let voicebot = SpecFile.contract("voicebot.json")

  /// Starts a server, runs against it, and stops it; `answering` stands between the server and its clients.
  init(
    of contract: Contract = Self.voicebot, fault: Fault? = nil, manner: Manner? = nil,
    holding items: [(resource: String, items: [JSON])] = [],
    cancellation: Cancellation = Cancellation(),
    _ change: (inout RunConfiguration) -> Void = { _ in },
    hearing observer: @escaping @Sendable (RunEvent) -> Void = { _ in },
    answering: (@Sendable (HTTPRequest, ReferenceServer) -> HTTPResponse)? = nil,
    replying: (@Sendable (HTTPRequest) -> HTTPServerReply?)? = nil
  ) throws {
    var settings = ServerSettings(basePath: "/v4", token: Self.token, seed: 0)
    _ = fault?.plant(in: &settings.behaviour, for: contract)
    manner?.adopt(in: &settings.behaviour, for: contract)
    var limits = HTTPServerLimits()
    limits.threads = max(limits.threads, settings.behaviour.threads)
    server = ReferenceServer(contract, settings: settings)
    try server.load(items)
    let reference = server
    let listening = try HTTPServer(
      host: "127.0.0.1", port: 0, limits: limits, refusing: { reference.answer($0) },
      replying: { received in
        if let reply = replying?(received.request) { return reply }
        return answering.map { .response($0(received.request, reference)) }
          ?? reference.answer(received)
      })
    listening.start()
    defer { listening.stop() }
    var configuration = RunConfiguration(
      contract: contract, contractSource: "built in",
      base: try HTTPURL(parsing: "http://127.0.0.1:\(listening.port)/v4"))
    configuration.token = Self.token
    change(&configuration)
    let events = Mutex<[RunEvent]>([])
    end = Run(configuration, cancellation: cancellation).run { event in
      events.withLock { $0.append(event) }
      observer(event)
    }
    self.events = events.withLock(\.self)
  }
}
