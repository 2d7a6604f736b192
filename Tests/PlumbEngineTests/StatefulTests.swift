import PlumbContract
import PlumbEngine
import PlumbJournal
import PlumbServer
import Testing

struct `Sequences of commands` {
  private func run(fault: String? = nil, seed: UInt64 = 0, workers: Int = 8) throws -> SampleRun {
    let fault = try fault.map { try #require(Fault.named($0)) }
    return try SampleRun(fault: fault) { configuration in
      configuration.phases = [Phase.named("stateful")].compactMap(\.self)
      configuration.seed = seed
      configuration.workers = workers
    }
  }

  @Test(arguments: [UInt64(0), 1, 2])
  func `prove a server that keeps its contract`(_ seed: UInt64) throws {
    let run = try run(seed: seed)
    #expect(run.results.count == 48)
    #expect(run.results.filter { $0.verdict != .conforms }.map(\.case.id) == [])
  }

  @Test func `create, look, change and remove several resources of several kinds`() throws {
    let results = try run().results
    let operations = Set(results.flatMap(\.case.steps).compactMap(\.operation))
    #expect(operations == Set(SampleRun.voicebot.operations.map(\.key)))
    for result in results {
      let made = result.case.steps.compactMap(\.creates)
      #expect(made.count == Set(made).count)
      #expect(made.count > 1)
    }
  }

  @Test func `are the same for any number of workers`() throws {
    #expect(try run(workers: 1).results.map(\.case) == run(workers: 8).results.map(\.case))
  }

  @Test(arguments: [
    ("delete-keeps", "deleted-is-not-listed"), ("partial-update", "update-is-persisted"),
  ])
  func `find a server that forgets`(_ fault: String, _ check: String) throws {
    #expect(try run(fault: fault).deviations.map(\.check).contains(check))
  }
}
