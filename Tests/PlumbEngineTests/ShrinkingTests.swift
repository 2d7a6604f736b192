import PlumbEngine
import PlumbJSON
import PlumbJournal
import Synchronization
import Testing

struct `The smallest case of a planted defect` {
  static func run(
    _ defect: PlantedDefect, _ change: (inout RunConfiguration) -> Void = { _ in }
  ) throws -> PlantedRun {
    try PlantedRun(`A run against the petstore`.petstore, defect: defect.fails) { configuration in
      configuration.filter.only = [defect.only]
      configuration.maxCases = 10
      change(&configuration)
    }
  }

  @Test(arguments: PlantedDefect.all) func `is exactly this`(_ defect: PlantedDefect) throws {
    let minimal = try Self.run(defect).minimal
    let failure = try #require(minimal.first { $0.deviation.check == "no-server-error" })
    #expect(failure.case.requests == defect.smallest)
    #expect(failure.isSmallest)
    #expect(failure.requests <= 100)
  }

  @Test func `is the same for any number of workers`() throws {
    let defect = PlantedDefect.all[6]
    let one = try Self.run(defect) { $0.workers = 1 }.minimal
    let eight = try Self.run(defect) { $0.workers = 8 }.minimal
    #expect(!one.isEmpty)
    #expect(one.map(\.case) == eight.map(\.case))
    #expect(one.map(\.requests) == eight.map(\.requests))
  }

  @Test func `is what was found when the requests are used up`() throws {
    let minimal = try Self.run(PlantedDefect.all[0]) { $0.shrinkRequests = 3 }.minimal
    let failure = try #require(minimal.first)
    #expect(!failure.isSmallest)
    #expect(failure.requests <= 3)
  }

  @Test func `costs no request that the run may not send`() throws {
    let whole = try Self.run(PlantedDefect.all[0]) { $0.workers = 1 }
    let bound = whole.sent - 12
    let bounded = try Self.run(PlantedDefect.all[0]) { configuration in
      configuration.workers = 1
      configuration.maxRequests = bound
    }
    // What is under way is ended, with its clean-up.
    #expect(bounded.sent < bound + 8)
    #expect(bounded.minimal.allSatisfy { !$0.isSmallest || $0.requests < 100 })
  }

  @Test func `says what it shows, where it no longer tries what found it`() throws {
    let minimal = try Self.run(PlantedDefect.all[4]).minimal
    let failure = try #require(minimal.first { $0.deviation.check == "no-server-error" })
    let label = failure.case.steps.last?.label
    #expect(label == nil ? failure.case.title == failure.deviation.title : label?.value == "bird")
  }

  @Test func `is looked for where the run ended at the first that deviates`() throws {
    let defect = PlantedDefect.all[0]
    let runs = try [1, 8].map { workers in
      try Self.run(defect) { configuration in
        configuration.workers = workers
        configuration.reasonToEnd = { $0.verdict == .deviates ? "one is enough" : nil }
      }
    }
    for run in runs {
      #expect(run.results.filter { $0.verdict == .deviates }.count == 1)
      #expect(run.results.last?.verdict == .deviates)
      #expect(run.minimal.map(\.case.requests) == [defect.smallest])
      let notes = run.events.compactMap { if case .noted(let note) = $0 { note.text } else { nil } }
      #expect(notes == ["not all cases were run: one is enough"])
    }
    #expect(runs[0].results.map(\.case.id) == runs[1].results.map(\.case.id))
  }

  @Test func `is not looked for where none may be spent on it`() throws {
    #expect(try Self.run(PlantedDefect.all[0]) { $0.shrinkRequests = 0 }.minimal.isEmpty)
  }

  /// The lifecycle of a pet whose deletion fails, beside something that fails only `times` times.
  private static func lifecycle(
    _ times: Int, _ passes: @escaping @Sendable (SeenRequest) -> Bool,
    always: @escaping @Sendable (SeenRequest) -> Bool = { _ in false }
  ) throws -> PlantedRun {
    let count = Mutex(0)
    let defect = PlantedDefect("at times", at: "DELETE /pets/{petId}", smallest: "") { request in
      if always(request) { return true }
      guard passes(request) else { return false }
      return count.withLock { count in
        count += 1
        return count <= times
      }
    }
    return try run(defect) { configuration in
      configuration.workers = 1
      configuration.phases = [.named("lifecycle")].compactMap(\.self)
    }
  }

  @Test func `is looked for only of what showed each time`() throws {
    let deleted = Mutex<String?>(nil)
    let run = try Self.lifecycle(
      1, { request in request.method == "GET" && deleted.withLock { $0 == request.path } },
      always: { request in
        guard request.method == "DELETE", request.path.contains("/pets/") else { return false }
        deleted.withLock { $0 = request.path }
        return true
      })
    let failures = run.results.flatMap(\.deviations).filter { $0.check == "no-server-error" }
    #expect(Set(failures.filter(\.repeats).map(\.operation)) == ["DELETE /pets/{petId}"])
    #expect(failures.filter { !$0.repeats }.map(\.operation) == ["GET /pets/{petId}"])
    #expect(Set(run.minimal.map(\.deviation.operation)) == ["DELETE /pets/{petId}"])
  }

  @Test func `is not known of what no longer shows when nothing else is sent`() throws {
    let run = try Self.lifecycle(4) { $0.method == "DELETE" && $0.path.contains("/pets/") }
    #expect(run.results.contains { $0.verdict == .deviates })
    #expect(run.minimal.isEmpty)
    let notes = run.events.compactMap { if case .noted(let note) = $0 { note.text } else { nil } }
    #expect(notes.contains { $0.hasSuffix("which was not shrunk") })
  }

  @Test func `is not that of a case which does not deviate each time`() throws {
    let run = try Self.lifecycle(1) { $0.method == "DELETE" && $0.path.contains("/pets/") }
    let flaky = run.results.filter { $0.verdict == .flaky }
    #expect(flaky.map(\.reason) == ["deviated in 1 of 5 attempts"])
    #expect(run.minimal.isEmpty)
  }
}
