import PlumbContract
import PlumbEngine
import PlumbJournal
import PlumbServer
import Testing

/// Cases that try many things at once, on servers with one defect.
struct `Cases that try several things` {
  private func run(_ fault: String, only: [String]) throws -> SampleRun {
    try SampleRun(fault: Fault.named(fault)) { configuration in
      configuration.phases = [Phase.named("coverage")].compactMap(\.self)
      configuration.filter.only = only
    }
  }

  @Test func `are narrowed to the very value at fault`() throws {
    let run = try run("maximum-ignored", only: ["POST /voicebot/voicebots"])
    let deviating = run.results.filter { $0.verdict == .deviates }
    #expect(!deviating.isEmpty)
    for result in deviating {
      #expect(result.case.id.contains("maximum"), "\(result.case.id)")
      #expect(result.case.steps.count { $0.part == .act } == 1)
    }
  }

  @Test func `conform as a whole where the server does`() throws {
    let run = try SampleRun { configuration in
      configuration.phases = [Phase.named("coverage")].compactMap(\.self)
    }
    #expect(run.results.allSatisfy { $0.verdict == .conforms })
    let requests = run.results.reduce(0) { $0 + $1.case.steps.count }
    #expect(requests < 1_500)
    let outline = try #require(
      run.events.lazy.compactMap { if case .outlined(let outline) = $0 { outline } else { nil } }
        .first)
    #expect(outline.tuples.covered == outline.tuples.total)
    #expect(outline.tuples.total > 2_000)
    #expect(outline.gaps.contains { $0.place == "body/engineId" && $0.kind == "valid-ids" })
  }

  @Test func `are found by the id of one of their parts`() throws {
    let id = "coverage/POST /voicebot/voicebots/body/botWaitingTime/above-maximum"
    let run = try SampleRun { $0.filter.only = [id] }
    #expect(run.results.map(\.case.id) == [id])
  }

  @Test func `have results numbered in order`() throws {
    let run = try run("maximum-ignored", only: ["voicebot"])
    #expect(run.results.map(\.number) == Array(0..<run.results.count))
  }
}
