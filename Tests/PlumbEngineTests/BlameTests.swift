import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

/// What a case is blamed for is its own doing.
struct `Blame` {
  private static let bots = "/v4/voicebot/voicebots"

  @Test func `a list with what another case has spoilt is nobody else's deviation`() throws {
    let fault = try #require(Fault.named("maximum-ignored"))
    let run = try SampleRun(fault: fault) { configuration in
      configuration.filter.only = [
        "coverage/*/voicebots/*timeInterval*", "GET /voicebot/voicebots",
      ]
      configuration.shrinkRequests = 0
      configuration.maxCases = 1
    }
    let checks = Set(run.deviations.map { "\($0.check) \($0.operation)" })
    #expect(checks == ["invalid-input-is-refused POST /voicebot/voicebots"])
  }

  @Test func `what one case does to the resources of others is laid at that case alone`() throws {
    let fault = try #require(Fault.named("text-of-all"))
    let run = try SampleRun(fault: fault) { configuration in
      configuration.phases = configuration.phases.filter {
        ["examples", "coverage", "lifecycle"].contains($0.id)
      }
      configuration.workers = 8
      configuration.shrinkRequests = 0
    }
    let repeated = run.deviations.filter(\.repeats)
    #expect(Set(repeated.map(\.check)) == ["update-leaves-others-alone"])
    let reasons = run.results.filter { $0.verdict == .flaky }.map(\.reason)
    #expect(reasons.contains { $0.hasSuffix("attempts, but not alone") }, "\(reasons)")
  }

  @Test func `one list that breaks off ends no run, and is a deviation of its own`() throws {
    let run = try SampleRun { configuration in
      configuration.phases = configuration.phases.filter { $0.id == "examples" }
      configuration.shrinkRequests = 0
    } answering: { request, reference in
      var response = reference.answer(request)
      if request.method == "GET", request.target == Self.bots {
        response.fields["Content-Length"] = String(response.body.count + 1)
        response.fields["Connection"] = "close"
      }
      return response
    }
    #expect(run.end.outcome == .completed)
    #expect(run.results.contains { $0.verdict == .conforms })
    let notes = run.events.compactMap { if case .noted(let note) = $0 { note.text } else { nil } }
    #expect(notes.contains { $0.contains("GET /voicebot/voicebots could not be read") }, "\(notes)")
    #expect(run.deviations.contains { $0.check == "message-is-framed" })
  }

  @Test func `an id of somebody else is said, and left alone`() throws {
    let theirs = "5f0c1d52-8f2e-4c9b-a1c6-0e5d7b6a4f31"
    let touched = Mutex<[String]>([])
    let run = try SampleRun(
      holding: [(resource: "voicebot", items: [["id": .string(theirs), "name": "theirs"]])]
    ) { configuration in
      configuration.phases = configuration.phases.filter {
        ["examples", "lifecycle"].contains($0.id)
      }
      configuration.filter.only = ["voicebot/*", "*voicebots*"]
      configuration.shrinkRequests = 0
    } answering: { request, reference in
      if request.method != "GET", request.target.contains(theirs) {
        touched.withLock { $0.append(request.method) }
      }
      guard request.method == "POST", request.target == Self.bots else {
        return reference.answer(request)
      }
      return HTTPResponse(
        status: 201, fields: ["Content-Type": "application/json"],
        body: Array(#"{"id":"\#(theirs)","name":"theirs"}"#.utf8))
    }
    #expect(touched.withLock(\.self) == [])
    #expect(run.deviations.contains { $0.check == "ids-are-unique" && $0.level == .must })
  }
}
