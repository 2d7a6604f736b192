import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJournal
import Testing

struct `Plan of a run` {
  private func cases(seed: UInt64 = 0, workers: Int) throws -> [Case] {
    try SampleRun { configuration in
      configuration.seed = seed
      configuration.workers = workers
      configuration.maxCases = 4
      configuration.filter.only = ["voicebotChannelTwilioConfiguration"]
    }.results.map(\.case)
  }

  @Test func `is the same for any number of workers, and another for another seed`() throws {
    let one = try cases(workers: 1)
    #expect(one.count > 100)
    #expect(try cases(workers: 8) == one)
    #expect(try cases(seed: 1, workers: 8) != one)
  }

  @Test func `covers every operation, and no two cases have one id`() throws {
    let run = try SampleRun { $0.isReadOnly = true }
    let ids = run.results.map(\.case.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(run.results.map(\.case.operation)) == Set(SampleRun.voicebot.operations.map(\.key)))
  }

  @Test func `ends where the bound on requests is reached, and says so`() throws {
    let run = try SampleRun { $0.maxRequests = 40 }
    #expect(run.end.exchanges < 120)
    #expect(run.results.allSatisfy { $0.verdict == .conforms })
    #expect(
      run.events.contains(
        .noted(
          RunNote(
            severity: .warning,
            text: "not all cases were run: the bound of 40 requests was reached (--max-requests)")))
    )
  }
}

struct `Untestable targets` {
  @Test func `nobody listens`() throws {
    let run = try SampleRun { $0.base.port = 1 }
    #expect(
      run.end.outcome
        == .aborted(
          "nothing listens there: the connection was refused; start the server, or check the port"))
    #expect(run.results.isEmpty)
  }

  @Test func `the credential is refused`() throws {
    let run = try SampleRun { $0.token = "no-such-credential" }
    guard case .aborted(let reason) = run.end.outcome else {
      Issue.record("\(run.end.outcome)")
      return
    }
    #expect(
      reason.hasPrefix("the credential was refused: GET /voicebot/voicebots was answered 401"))
    #expect(run.results.isEmpty)
  }
}
