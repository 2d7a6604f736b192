import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import Testing

struct `Contract coverage of a run` {
  @Test func `is whole on the side of the requests when every phase has run`() throws {
    let coverage = try #require(try SampleRun().coverage)
    for aspect in ContractCoverage.Aspect.allCases where aspect.isTried {
      #expect(coverage.rows.filter { $0.aspect == aspect }.flatMap(\.missing) == [])
      #expect(coverage.sum(aspect).total > 0)
    }
    let statuses = coverage.rows.filter { $0.aspect == .statuses }
    #expect(statuses.count == SampleRun.voicebot.operations.count)
    #expect(statuses.flatMap(\.missing) == [])
  }

  @Test func `names what neither the requests nor the server have shown`() throws {
    let run = try SampleRun { configuration in
      configuration.filter = CaseFilter(only: ["examples/POST /voicebot/voicebots/*"])
    }
    let coverage = try #require(run.coverage)
    let missing = coverage.rows.filter { $0.operation == "POST /voicebot/voicebots" }
      .flatMap(\.missing)
    #expect(missing.contains("response/4XX"))
    #expect(missing.contains("body/intentHighConfidenceScore: maximum 100, broken"))
    #expect(missing.contains("response/201/body/trainingStatus: \"processing\""))
    #expect(!missing.contains("body/name"))
    #expect(!missing.contains("response/201"))
    // What was sent nothing has no row.
    #expect(!coverage.rows.contains { $0.operation.hasPrefix("PUT") })
  }

  @Test func `does not depend on the number of workers`() throws {
    let coverages = try [1, 8].map { workers in
      try SampleRun {
        $0.phases = [.named("examples"), .named("coverage")].compactMap(\.self)
        $0.workers = workers
      }.coverage
    }
    #expect(coverages[0] != nil)
    // Compared row by row: a difference names itself.
    for (one, other) in zip(coverages[0]?.rows ?? [], coverages[1]?.rows ?? []) {
      #expect(one == other)
    }
  }
}

extension SampleRun {
  fileprivate var coverage: ContractCoverage? {
    events.lazy.compactMap { if case .covered(let coverage) = $0 { coverage } else { nil } }.first
  }
}
