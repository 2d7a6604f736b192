import Foundation
import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Testing

/// An API whose lists have pages of every kind.
struct `A run against the library` {
  static let library = SpecFile.contract("library.json")

  @Test(arguments: [0, 3] as [UInt64])
  func `finds nothing and proves everything`(_ seed: UInt64) throws {
    try SpecFile.expectCleanRun(of: Self.library, seed: seed)
  }

  @Test func `finds nothing where links have to be whole URLs, or where a long target is too long`()
    throws
  {
    let contract = SpecFile.contract("library.json") {
      $0.replacingOccurrences(of: #""uri-reference""#, with: #""uri""#)
    }
    let run = try SampleRun(of: contract) { configuration in
      configuration.filter.only = ["reader"]
      configuration.maxCases = 0
    } answering: { request, server in
      request.target.utf8.count > 8_000 ? HTTPResponse(status: 414) : server.answer(request)
    }
    #expect(run.end.outcome == .completed && run.results.count > 50)
    for deviation in run.deviations {
      Issue.record("\(deviation.check) at \(deviation.place): \(deviation.actual)")
    }
  }

  @Test func `reads each list to its end`() throws {
    let run = try SampleRun(of: Self.library) { configuration in
      configuration.workers = 1
      configuration.keepsExchanges = true
      configuration.phases = configuration.phases.filter { $0.id == "lifecycle" }
    }
    let pages = run.results.filter {
      $0.case.operation.hasPrefix("GET") && $0.case.id.hasSuffix("/pages")
    }
    #expect(pages.count == 5)
    for result in pages {
      #expect(result.exchanges.last?.step.hasSuffix(", page 2") == true, "\(result.case.id)")
    }
  }
}
