import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

struct `Random cases` {
  /// A short run of nothing but random cases of one resource.
  private func fuzz(
    workers: Int = 8, cases: Int = 60, _ change: (inout RunConfiguration) -> Void = { _ in }
  ) throws -> SampleRun {
    try SampleRun { configuration in
      configuration.phases = [Phase.named("fuzz")].compactMap(\.self)
      configuration.filter.only = ["voicebotChannelSIPConfiguration"]
      configuration.maxCases = cases
      configuration.workers = workers
      change(&configuration)
    }
  }

  @Test func `learn the same from the answers, however many workers there are`() throws {
    let one = try fuzz(workers: 1).results.map(\.case)
    #expect(one.count == 120)
    #expect(try fuzz(workers: 8).results.map(\.case) == one)
  }

  @Test(arguments: [0, 10, 33, 100])
  func `are invalid in the share that was set`(_ percentage: Int) throws {
    let run = try fuzz(cases: 100) { $0.fuzzing.invalidPercentage = percentage }
    let creations = run.results.filter { $0.case.operation.hasPrefix("POST") }
    #expect(creations.count == 100)
    let invalid = creations.filter { $0.case.steps.contains { $0.intent == .refused } }
    #expect(invalid.count == percentage)
  }

  @Test func `try the words of a dictionary, where they fit and where they do not`() throws {
    let run = try fuzz { $0.fuzzing.dictionary = ["xyzzy", 4_711] }
    let steps = run.results.flatMap(\.case.steps).filter { $0.part == .act }
    let withWord = steps.filter { $0.bodyText.contains("xyzzy") }
    #expect(withWord.contains { $0.intent == .accepted })
    #expect(
      steps.contains { $0.label?.kind == "misfit" && $0.label?.value == 4_711 })
    let plain = try fuzz().results.flatMap(\.case.steps)
    #expect(!plain.contains { $0.bodyText.contains("xyzzy") })
    #expect(run.deviations.isEmpty)
  }

  @Test func `name resources of another kind where an id is wanted`() throws {
    let run = try SampleRun { configuration in
      configuration.phases = [Phase.named("fuzz")].compactMap(\.self)
      configuration.filter.only = ["POST /voicebot/voicebotChannelInstances"]
    }
    let strays = run.results.flatMap(\.case.steps).filter { $0.label?.family == .reference }
    #expect(!strays.isEmpty)
    for step in strays {
      #expect(step.intent == .refused)
      #expect(step.bodyText.contains("#2.id}"))
    }
    #expect(run.deviations.isEmpty)
  }

  @Test func `go on where an answer was new, and say again what the server has said`() throws {
    let plain = try Self.steps(meeting: "xyzzy") { _ in }
    let surprising = try Self.steps(meeting: "xyzzy") { body in
      body["surprise"] = "open sesame"
    }
    let count = { (steps: [Step], text: String) in steps.count { $0.bodyText.contains(text) } }
    #expect(count(plain, #""open sesame""#) == 0)
    #expect(count(surprising, #""open sesame""#) > 0)
    let lead = #""sIPServer":"xyzzy""#
    #expect(
      count(surprising, lead) > count(plain, lead),
      "\(count(surprising, lead)), \(count(plain, lead))")
  }

  /// What a run sends to a server that changes its answer to a body with this word.
  private static func steps(
    meeting word: String, _ change: @escaping @Sendable (inout JSONObject) -> Void
  ) throws -> [Step] {
    let run = try SampleRun { configuration in
      configuration.phases = [Phase.named("fuzz")].compactMap(\.self)
      configuration.filter.only = ["POST /voicebot/voicebotChannelSIPConfigurations"]
      configuration.maxCases = 200
      configuration.fuzzing.dictionary = [.string(word)]
    } answering: { request, reference in
      var response = reference.answer(request)
      if response.status == 201, var body = (try? JSON.parse(response.body))?.object,
        body["sIPServer"] == .string(word)
      {
        change(&body)
        response.body = JSON.object(body).bytes()
      }
      return response
    }
    return run.results.flatMap(\.case.steps).filter { $0.part == .act }
  }
}

extension Step {
  fileprivate var bodyText: String {
    if case .json(let document) = request.body { document.text(.compact) } else { "" }
  }
}
