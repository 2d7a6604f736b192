import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Testing

struct `A run against an API of forms` {
  @Test(arguments: [0, 3] as [UInt64])
  func `finds nothing and proves everything`(_ seed: UInt64) throws {
    try SpecFile.expectCleanRun(of: FormAPI.contract, seed: seed)
  }

  @Test func `every phase sends forms`() throws {
    let run = try SampleRun(of: FormAPI.contract) { $0.maxCases = 3 }
    let phases = Set(
      run.results.filter { result in
        result.case.steps.contains { if case .form = $0.request.body { true } else { false } }
      }.map(\.case.phase))
    #expect(
      phases.isSuperset(of: [
        "examples", "coverage", "protocol", "lifecycle", "references", "fuzz", "stateful",
        "concurrency",
      ]), "\(phases.sorted())")
  }

  static let faults = [
    "exception", "maximum-ignored", "enum-ignored", "required-ignored", "delete-keeps",
    "partial-update", "location-gone",
  ]

  @Test(arguments: faults) func `faults of the server are found`(_ name: String) throws {
    let fault = try #require(Fault.named(name))
    let site = try #require(fault.place(in: FormAPI.contract))
    let run = try SampleRun(of: FormAPI.contract, fault: fault) { $0.maxCases = 3 }
    let found = Set(run.deviations.filter { $0.level > .may }.map(\.check)).sorted()
    #expect(found.contains(fault.breaks), "\(site.operation): \(found)")
  }

  @Test func `a smaller case is still a form that says what its label says`() throws {
    let fault = try #require(Fault.named("maximum-ignored"))
    let run = try SampleRun(of: FormAPI.contract, fault: fault) { configuration in
      configuration.phases = configuration.phases.filter { $0.id == "coverage" }
    }
    let minimal = try #require(
      run.events.lazy.compactMap { event -> MinimalCase? in
        if case .shrunk(let minimal) = event, minimal.deviation.check == "invalid-input-is-refused"
        {
          return minimal
        }
        return nil
      }.first)
    let step = try #require(minimal.case.steps.last { $0.label != nil })
    #expect(step.request.body.document?.object?.names == ["name", "places"])
    #expect(minimal.deviation.curl.contains("-H 'Content-Type: application/x-www-form-urlencoded'"))
    #expect(minimal.deviation.curl.contains("&places=601'"))
  }

  @Test func `ids of the run stand in the commands as variables`() throws {
    let run = try SampleRun(of: FormAPI.contract, fault: Fault.named("exception")) {
      $0.filter.only = ["POST /dogs"]
      $0.maxCases = 0
    }
    for deviation in run.deviations where deviation.operation == "POST /dogs" {
      #expect(!deviation.curl.contains("${kennels.id}"))
    }
  }

  @Test func `a secret member of a form is not told`() throws {
    let run = try SampleRun(of: FormAPI.contract) { configuration in
      configuration.keepsExchanges = true
      configuration.phases = configuration.phases.filter { $0.id == "examples" }
    }
    let bodies = run.results.flatMap(\.exchanges).map {
      String(decoding: $0.request.body, as: UTF8.self)
    }
    let secret = bodies.filter { $0.contains("secret=") }
    #expect(!secret.isEmpty)
    #expect(secret.allSatisfy { $0.contains("secret=%E2%80%A2%E2%80%A2%E2%80%A2") })
  }
}
