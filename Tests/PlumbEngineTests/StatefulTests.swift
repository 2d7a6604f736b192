import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
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

  /// Copies have a PUT and a JSON patch, readers a merge patch and a JSON patch, and every list has pages.
  @Test func `change a resource in every way that the contract has, and read lists to their end`()
    throws
  {
    let run = try SampleRun(of: `A run against the library`.library) { configuration in
      configuration.phases = [Phase.named("stateful")].compactMap(\.self)
      configuration.keepsExchanges = true
    }
    #expect(run.deviations.map { "\($0.check) at \($0.place) of \($0.caseID)" } == [])
    let ways = run.results.map { result in
      Set(
        result.case.steps.filter {
          $0.subject?.resource == "copy" || $0.subject?.resource == "reader"
        }
        .filter { $0.intent == .accepted && ["PUT", "PATCH"].contains($0.request.method) }
        .map { "\($0.subject?.resource ?? "") \($0.request.fields["Content-Type"] ?? "")" })
    }
    #expect(
      ways.contains {
        $0.isSuperset(of: ["copy application/json", "copy application/json-patch+json"])
      })
    #expect(
      ways.contains {
        $0.isSuperset(of: [
          "reader application/merge-patch+json", "reader application/json-patch+json",
        ])
      })
    let patches = run.results.flatMap(\.case.steps).filter { $0.intent == .accepted }
      .compactMap { step in
        if case .json(let document) = step.request.body { document.array } else { nil }
      }
    #expect(
      Set(patches.joined().compactMap { $0["op"]?.string })
        == ["add", "replace", "remove", "test"])
    #expect(run.results.flatMap(\.exchanges).contains { $0.step.hasSuffix(", page 2") })
  }

  @Test func `are as short as can be where a patch is at fault`() throws {
    let run = try PlantedRun(
      `A run against the library`.library,
      defect: { request in
        let operations = request.body.array ?? []
        return request.method == "PATCH" && request.path.contains("/copies/")
          && operations.contains { $0["op"] == "remove" }
      },
      { configuration in
        configuration.phases = [Phase.named("stateful")].compactMap(\.self)
        configuration.workers = 1
      })
    let smallest = run.minimal.filter { $0.deviation.check == "no-server-error" }
      .map(\.case.requests)
    #expect(
      smallest == [
        """
        POST /books {"title":"a"}
        POST /books/${book.id}/copies {"place":"a"}
        PATCH /books/${book.id}/copies/${copy#2.id} \
        [{"op":"add","path":"/remark","value":""},{"op":"remove","path":"/remark"},{"op":"plumb","path":""}]
        """
      ])
  }

  @Test(arguments: [
    ("delete-keeps", "deleted-is-not-listed"), ("partial-update", "update-is-persisted"),
  ])
  func `find a server that forgets`(_ fault: String, _ check: String) throws {
    #expect(try run(fault: fault).deviations.map(\.check).contains(check))
  }
}
