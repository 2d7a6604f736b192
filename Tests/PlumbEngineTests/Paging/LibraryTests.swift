import Foundation
import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbServer
import Synchronization
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

  @Test func `finds nothing where a page that there is not is refused`() throws {
    let refused = Atomic(0)
    let run = try SampleRun(of: Self.library) { configuration in
      configuration.phases = configuration.phases.filter {
        ["examples", "coverage"].contains($0.id)
      }
      configuration.filter.only = ["GET /authors"]
      configuration.shrinkRequests = 0
    } answering: { request, server in
      let response = server.answer(request)
      let page = request.target.split(separator: "page=").dropFirst().first
      let number = page.map { $0.prefix { $0.isNumber } }.flatMap { Int($0) } ?? 1
      let isBeyond = number > 1 && String(decoding: response.body, as: UTF8.self).contains(#":[]"#)
      if isBeyond { refused.add(1, ordering: .relaxed) }
      return isBeyond ? HTTPResponse(status: 404) : response
    }
    #expect(refused.load(ordering: .relaxed) > 0)
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
