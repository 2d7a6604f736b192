import Foundation
import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

/// A run against a reference server of its own, over real sockets, with everything that it told.
struct SampleRun {
  let events: [RunEvent]
  let end: RunEnd

  var results: [CaseResult] {
    events.compactMap { if case .caseEnded(let result) = $0 { result } else { nil } }
  }

  var deviations: [Deviation] { results.flatMap(\.deviations) }

  static let voicebot: Contract = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    // swift-format-ignore
    let bytes = try! Data(contentsOf: root.appending(path: "Specs/voicebot.json"))
    // swift-format-ignore
    return try! Contract(reading: JSON.parse(Array(bytes)))
  }()

  init(
    fault: Fault? = nil, token: String = "right-credential-of-the-tests",
    _ change: (inout RunConfiguration) -> Void = { _ in }
  ) throws {
    var settings = ServerSettings(basePath: "/v4", token: token, seed: 0)
    if let fault { _ = fault.plant(in: &settings.behaviour, for: Self.voicebot) }
    let server = try ReferenceServer(Self.voicebot, settings: settings).start()
    defer { server.stop() }
    var configuration = RunConfiguration(
      contract: Self.voicebot, contractSource: "built in",
      base: try HTTPURL(parsing: server.baseURL))
    configuration.token = token
    change(&configuration)
    let events = Mutex<[RunEvent]>([])
    end = Run(configuration).run { event in events.withLock { $0.append(event) } }
    self.events = events.withLock(\.self)
  }
}

struct `A run against the clean server` {
  @Test func `finds nothing and proves everything`() throws {
    let run = try SampleRun()
    #expect(run.end.outcome == .completed)
    #expect(run.results.count > 1_000)
    for result in run.results where result.verdict != .conforms {
      let deviations = result.deviations.map {
        "\($0.check) at \($0.place): expected \($0.expected), actual \($0.actual)"
      }
      Issue.record("\(result.case.id): \(result.verdict) \(result.reason) \(deviations)")
    }
  }
}
