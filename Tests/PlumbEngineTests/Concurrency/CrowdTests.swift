import PlumbChecks
import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

/// Several clients at once, and servers that have trouble with that.
struct `The concurrency phase` {
  private static func crowd(_ configuration: inout RunConfiguration) {
    configuration.phases = configuration.phases.filter { $0.id == "concurrency" }
    configuration.shrinkRequests = 0
  }

  @Test func `lets clients meet in blocks, and plans the same for any number of workers`() throws {
    let runs = try [1, 8].map { workers in
      try SampleRun { configuration in
        Self.crowd(&configuration)
        configuration.workers = workers
        configuration.clients = 3
      }
    }
    #expect(runs[0].results.map(\.case) == runs[1].results.map(\.case))
    #expect(runs.allSatisfy { $0.results.allSatisfy { $0.verdict == .conforms } })
    #expect(runs.allSatisfy { $0.cleanup?.left == [] })
    for result in runs[0].results {
      #expect(Set(result.case.steps.compactMap(\.lane)) == [1, 2, 3], "\(result.case.id)")
    }
  }

  @Test(arguments: ["voicebot.json", "library.json"])
  func `what clients change in parts is never what it was`(_ file: String) throws {
    let run = try SampleRun(of: SpecFile.contract(file)) {
      Self.crowd(&$0)
      $0.isReadOnly = true
    }
    let cases = run.results.map(\.case).filter { $0.id.hasSuffix("/parts") }
    #expect(!cases.isEmpty)
    for planned in cases {
      let bodies = planned.steps.filter { $0.creates == nil }
        .compactMap(\.request.body.document?.object)
      for name in Set(bodies.flatMap { $0.members.map(\.name) }) {
        let values = bodies.compactMap { $0[name] }
        let isOption = bodies.contains { $0[name] == nil }
        #expect(
          !isOption || zip(values, values.dropFirst()).allSatisfy { $0 != $1 },
          "\(planned.id) \(name): \(values)")
        // A number that an update leaves out may become 0.
        #expect(!isOption || !values.contains(0), "\(planned.id) \(name): \(values)")
      }
    }
  }

  @Test func `each client has a connection of its own, and they overlap`() throws {
    let now = Atomic(0)
    let most = Atomic(0)
    let manner = try #require(Manner.named("optimistic-locking"))
    let run = try SampleRun(manner: manner) {
      Self.crowd(&$0)
      $0.workers = 1
    } answering: { request, server in
      let count = now.add(1, ordering: .relaxed).newValue
      most.max(count, ordering: .relaxed)
      defer { now.subtract(1, ordering: .relaxed) }
      return server.answer(request)
    }
    #expect(most.load(ordering: .relaxed) > 1)
    #expect(run.deviations.isEmpty)
  }

  @Test(arguments: races)
  func `finds each race, and says so in words`(_ name: String, _ words: [String]) throws {
    let fault = try #require(Fault.named(name))
    let run = try SampleRun(fault: fault, Self.crowd)
    let found = run.deviations.filter { $0.check == "concurrent-writes-are-all-kept" }
    #expect(found.contains { words.contains(where: $0.actual.contains) }, "\(found.map(\.actual))")
    #expect(found.allSatisfy { $0.level == .should })
    #expect(found.contains { $0.actual.contains("attempts") })
    #expect(found.allSatisfy { $0.curl.contains(" &\n") && $0.curl.contains("\nwait") })
  }

  @Test func `a race breaks a promise where consistency is promised`() throws {
    let document = try #require(
      SampleRun.voicebotDocument.setting(
        "linearizable", at: JSONPointer(["x-plumb", "consistency"])))
    let fault = try #require(Fault.named("twin-ids"))
    let run = try SampleRun(of: try Contract(reading: document), fault: fault, Self.crowd)
    #expect(
      run.deviations.contains { $0.check == "concurrent-writes-are-all-kept" && $0.level == .must })
  }

  @Test func `a server that hangs on some costs time-outs, and is not blamed`() throws {
    let count = Atomic(0)
    let run = try SampleRun {
      Self.crowd(&$0)
      $0.deadlines = HTTPDeadlines(
        connect: .seconds(5), read: .milliseconds(300), total: .seconds(5))
    } replying: { request in
      guard request.method == "PUT" else { return nil }
      return count.add(1, ordering: .relaxed).newValue % 9 == 0 ? .hang : nil
    }
    #expect(run.deviations.isEmpty, "\(run.deviations.map(\.actual))")
    #expect(run.results.contains { $0.verdict == .inconclusive })
    #expect(run.cleanup?.left == [])
  }

  @Test func `a server that closes connections is not blamed`() throws {
    let count = Atomic(0)
    let run = try SampleRun(Self.crowd) { _ in
    } replying: { request in
      guard ["PUT", "DELETE"].contains(request.method) else { return nil }
      return count.add(1, ordering: .relaxed).newValue % 7 == 0 ? .close : nil
    }
    #expect(run.deviations.isEmpty, "\(run.deviations.map(\.actual))")
    #expect(run.cleanup?.left == [])
  }

  @Test func `a server that has too much to do for half of them is not blamed`() throws {
    let count = Atomic(0)
    let run = try SampleRun(Self.crowd) { _ in
    } replying: { request in
      guard request.method != "GET", count.add(1, ordering: .relaxed).newValue % 2 == 0 else {
        return nil
      }
      return .response(HTTPResponse(status: 429, fields: ["Retry-After": "0"]))
    }
    #expect(run.deviations.isEmpty, "\(run.deviations.map(\.actual))")
    #expect(run.results.contains { $0.verdict == .conforms })
  }

  @Test func `a server that gives one id to all is blamed for that`() throws {
    let run = try SampleRun {
      Self.crowd(&$0)
      $0.filter.only = ["*/creations"]
    } answering: { request, server in
      var response = server.answer(request)
      if request.method == "POST", let body = try? JSON.parse(response.body),
        let changed = body.setting(
          "4b1f7d3e-6a0c-4a54-9a51-0c9d3b6f2a11", at: JSONPointer(["id"]))
      {
        response.body = changed.bytes()
        response.fields["Content-Length"] = nil
      }
      return response
    }
    #expect(run.deviations.contains { $0.actual.hasPrefix("two creates with one id") })
  }

  @Test func `an interrupted run ends soon, and cleans up`() throws {
    let cancellation = Cancellation()
    let count = Atomic(0)
    let run = try SampleRun(cancellation: cancellation, Self.crowd) { _ in
    } answering: { request, server in
      if count.add(1, ordering: .relaxed).newValue == 40 { cancellation.cancel() }
      return server.answer(request)
    }
    #expect(run.end.outcome == .interrupted)
    #expect(run.cleanup?.left == [])
  }
}

private let races: [(String, [String])] = [
  ("update-undoes-another", ["lost update"]),
  ("update-in-two-steps", ["mixture of two writes", "stale read", "lost update"]),
  ("create-is-lost", ["lost create"]),
  ("twin-ids", ["two creates with one id"]),
  ("cache-keeps-the-old", ["lost update", "stale read"]),
  ("update-undoes-delete", ["a delete undone"]),
]
