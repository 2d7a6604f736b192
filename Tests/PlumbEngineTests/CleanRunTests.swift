import PlumbEngine
import PlumbJournal
import Testing

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
