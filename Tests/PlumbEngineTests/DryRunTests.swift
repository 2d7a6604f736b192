import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJournal
import Testing

struct `Dry run` {
  private func configuration() throws -> RunConfiguration {
    // Nobody listens on port 1: a request would be seen as a failure, and nothing here has a place for one.
    RunConfiguration(
      contract: SampleRun.voicebot, contractSource: "built in",
      base: try HTTPURL(parsing: "http://127.0.0.1:1"))
  }

  @Test func `counts what the run then does`() throws {
    var planned = try configuration()
    planned.filter.only = ["voicebotChannelTwilioConfiguration"]
    // What random cases are depends on the answers.
    planned.phases.removeAll { ["fuzz", "stateful"].contains($0.id) }
    let outline = DryRun(planned).outline()
    let run = try SampleRun { configuration in
      configuration.filter = planned.filter
      configuration.phases = planned.phases
    }
    #expect(outline.rows.reduce(0) { $0 + $1.cases } == run.results.count)
    let steps = run.results.flatMap(\.case.steps)
    #expect(outline.rows.reduce(0) { $0 + $1.requests } == steps.count)
    let writes = steps.count { !["GET", "HEAD", "OPTIONS"].contains($0.request.method) }
    #expect(outline.rows.reduce(0) { $0 + $1.writes } == writes)
    for row in outline.rows {
      let cases = run.results.filter {
        $0.case.phase == row.phase && $0.case.operation == row.operation
      }
      #expect(cases.count == row.cases)
    }
  }

  @Test func `keeps to the phases and the filter`() throws {
    var configuration = try configuration()
    configuration.phases = [try #require(Phase.named("lifecycle"))]
    configuration.filter.only = ["DELETE *"]
    let rows = DryRun(configuration).outline().rows
    #expect(
      rows.map(\.operation)
        == SampleRun.voicebot.operations.map(\.key).filter { $0.hasPrefix("DELETE") })
    #expect(rows.allSatisfy { $0.phase == "lifecycle" && $0.writes > 0 })
    configuration.filter.only = ["nothing of the kind"]
    #expect(DryRun(configuration).outline().rows.isEmpty)
  }
}
