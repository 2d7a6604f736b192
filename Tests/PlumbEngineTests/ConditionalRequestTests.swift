import PlumbEngine
import PlumbHTTP
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

struct `A server that shows an ETag` {
  /// Runs the cases about conditions against a server that tags what it shows.
  private func deviations(isHonest: Bool) throws -> Set<String> {
    let reference = ReferenceServer(
      SampleRun.voicebot,
      settings: ServerSettings(basePath: "/v4", token: SampleRun.token, seed: 0))
    let server = try HTTPServer(
      host: "127.0.0.1", port: 0, limits: HTTPServerLimits(),
      refusing: { reference.answer($0) },
      handler: { received in
        let request = received.request
        if isHonest, request.fields["If-Match"] != nil { return HTTPResponse(status: 412) }
        var response = reference.answer(request)
        guard request.method == "GET", response.status == 200 else { return response }
        let tag = "\"\(response.body.reduce(0) { ($0 &* 31 &+ UInt32($1)) })\""
        if isHonest, request.fields["If-None-Match"] == tag { return HTTPResponse(status: 304) }
        response.fields["ETag"] = tag
        return response
      })
    server.start()
    defer { server.stop(grace: .zero) }
    var configuration = RunConfiguration(
      contract: SampleRun.voicebot, contractSource: "built in",
      base: try HTTPURL(parsing: "http://127.0.0.1:\(server.port)/v4"))
    configuration.token = SampleRun.token
    configuration.filter.only = ["protocol/*/condition/*"]
    let found = Mutex<Set<String>>([])
    let count = Atomic(0)
    let end = Run(configuration).run { event in
      guard case .caseEnded(let result) = event else { return }
      count.add(1, ordering: .relaxed)
      found.withLock { set in
        set.formUnion(
          result.deviations.map { "\($0.level.rawValue) \($0.check) \($0.operation) \($0.place)" })
      }
    }
    #expect(end.outcome == .completed)
    #expect(count.load(ordering: .relaxed) == 8)
    return found.withLock(\.self)
  }

  @Test func `and keeps the conditions of its clients conforms`() throws {
    #expect(try deviations(isHonest: true) == [])
  }

  @Test func `and ignores conditions does not`() throws {
    let found = try deviations(isHonest: false)
    let item = "/voicebot/voicebots/{id}"
    #expect(found.count == 8)
    #expect(
      found.isSuperset(of: [
        "should conditional-requests-hold GET \(item) request/header/If-None-Match",
        "should conditional-requests-hold PUT \(item) request/header/If-Match",
      ]))
  }
}
