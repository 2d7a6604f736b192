import PlumbEngine
import PlumbHTTP
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

struct `A server that stops answering` {
  @Test func `ends the run, and the reason is told`() throws {
    let reference = ReferenceServer(
      SampleRun.voicebot,
      settings: ServerSettings(basePath: "/v4", token: SampleRun.token, seed: 0))
    let answered = Atomic(0)
    let server = try HTTPServer(
      host: "127.0.0.1", port: 0, limits: HTTPServerLimits(),
      refusing: { reference.answer($0) },
      replying: { received in
        let count = answered.add(1, ordering: .relaxed).newValue
        return count > 60 ? .hang : .response(reference.answer(received.request))
      })
    server.start()
    defer { server.stop(grace: .zero) }
    var configuration = RunConfiguration(
      contract: SampleRun.voicebot, contractSource: "built in",
      base: try HTTPURL(parsing: "http://127.0.0.1:\(server.port)/v4"))
    configuration.token = SampleRun.token
    configuration.deadlines = HTTPDeadlines(
      connect: .seconds(2), read: .milliseconds(50), total: .seconds(2))
    let end = Run(configuration).run { _ in }
    guard case .aborted(let reason) = end.outcome else {
      Issue.record("\(end.outcome)")
      return
    }
    #expect(reason.contains("cases in a row were inconclusive, the last because of step"))
    #expect(reason.contains("the server was silent for 0.05 seconds"))
  }
}
