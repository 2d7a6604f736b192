import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization

/// A request as a planted defect sees it.
struct SeenRequest {
  let method: String
  /// Without the query.
  let path: String
  let query: String
  let body: JSON

  init(_ request: HTTPRequest) {
    method = request.method
    let parts = request.target.split(separator: "?", maxSplits: 1).map(String.init)
    path = parts.first ?? ""
    query = parts.count > 1 ? parts[1] : ""
    body = (try? JSON.parse(request.body)) ?? .null
  }

  /// Whether it creates something in the collection of this path.
  func creates(_ collection: String) -> Bool { method == "POST" && path.hasSuffix(collection) }
}

/// A run against a faithful server that fails wherever a defect wants it to.
struct PlantedRun {
  let events: [RunEvent]

  init(
    _ contract: Contract, defect: @escaping @Sendable (SeenRequest) -> Bool,
    _ change: (inout RunConfiguration) -> Void = { _ in }
  ) throws {
    let reference = ReferenceServer(
      contract, settings: ServerSettings(basePath: "/v1", token: SampleRun.token, seed: 0))
    let server = try HTTPServer(host: "127.0.0.1", port: 0, refusing: { reference.answer($0) }) {
      received -> HTTPServerReply in
      .response(
        defect(SeenRequest(received.request))
          ? HTTPResponse(
            status: 500, fields: ["Content-Type": "application/problem+json"],
            body: Array(#"{"status":500,"title":"planted"}"#.utf8))
          : reference.answer(received.request))
    }
    server.start()
    defer { server.stop(grace: .zero) }
    var configuration = RunConfiguration(
      contract: contract, contractSource: "planted",
      base: try HTTPURL(parsing: "http://127.0.0.1:\(server.port)/v1"))
    configuration.token = SampleRun.token
    change(&configuration)
    let events = Mutex<[RunEvent]>([])
    _ = Run(configuration).run { event in events.withLock { $0.append(event) } }
    self.events = events.withLock(\.self)
  }

  var results: [CaseResult] {
    events.compactMap { if case .caseEnded(let result) = $0 { result } else { nil } }
  }

  /// How many requests it took, clean-up at its end left out.
  var sent: Int {
    events.reduce(0) { if case .ended(let end) = $1 { end.exchanges } else { $0 } }
  }

  var minimal: [MinimalCase] {
    events.compactMap { if case .shrunk(let minimal) = $0 { minimal } else { nil } }
  }
}

extension Case {
  /// Its requests, one a line.
  var requests: String { steps.map(\.request.line).joined(separator: "\n") }
}
