import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
import Testing

/// The list of books leads to another host: what stands there before the run is not seen.
struct `A list that cannot be read to its end` {
  private static let foreignID = "5b8d5c3a-2f16-4c9f-bfb6-4767d7b0db8a"
  private static let foreign: JSON = [
    "uuid": .string(foreignID), "title": "somebody else's", "language": "en",
    "changedAt": "2025-01-01T00:00:00Z",
  ]

  private func run(
    answering creation: @escaping @Sendable (HTTPResponse) -> HTTPResponse
  ) throws -> SampleRun {
    try SampleRun(of: `A run against the library`.library, holding: [("book", [Self.foreign])]) {
      $0.phases = $0.phases.filter { $0.id == "lifecycle" }
      $0.filter.only = ["/books"]
      $0.shrinkRequests = 0
    } answering: { request, server in
      let path = request.target.prefix { $0 != "?" }
      switch (request.method, path.hasSuffix("/books")) {
      case ("GET", true):
        var response = server.answer(request)
        guard response.status == 200 else { return response }
        let page: JSON = ["data": [], "nextCursor": "https://elsewhere.example/books?page=2"]
        response.body = page.bytes()
        return response
      case ("POST", true): return creation(server.answer(request))
      default: return server.answer(request)
      }
    }
  }

  @Test func `does not keep the run from what bears its own mark`() throws {
    let run = try run { $0 }
    #expect(
      run.results.contains { $0.verdict == .conforms && $0.case.id.contains("/delete-twice") })
    #expect(run.deviations.isEmpty)
    #expect(run.held.contains(Self.foreignID))
  }

  @Test func `makes nothing the run's own that does not show what the run has given`() throws {
    let run = try run { created in
      guard created.status == 201 else { return created }
      var response = created
      response.body = Self.foreign.bytes()
      return response
    }
    #expect(run.held.contains("somebody else's"))
    let deletions = run.results.filter { $0.case.operation.hasPrefix("DELETE") }
    #expect(deletions.contains { $0.verdict == .blocked })
    let reasons = deletions.map(\.reason).joined(separator: "\n")
    #expect(reasons.contains("could not be read to the end before the run"))
  }
}
