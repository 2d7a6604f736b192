import PlumbContract
import PlumbEngine
import PlumbJournal
import Testing

struct `A run against the clean server` {
  @Test(arguments: [Resource.DeletionOfReferenced.restrict, .cascade, .setNull])
  func `lets a server do what it likes to what refers to something deleted`(
    _ policy: Resource.DeletionOfReferenced
  ) throws {
    var contract = SampleRun.voicebot
    for index in contract.resources.indices {
      contract.resources[index].onDeleteReferenced = policy
    }
    let run = try SampleRun(of: contract) { configuration in
      configuration.contract = SampleRun.voicebot
      configuration.phases = [.named("lifecycle"), .named("references")].compactMap(\.self)
    }
    #expect(run.deviations.map { "\($0.check) at \($0.place) of \($0.caseID)" } == [])
  }

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
