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
  static let library = reading { $0 }

  /// The contract, its text changed before it is read.
  private static func reading(_ change: (String) -> String) -> Contract {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    do {
      let text = try String(
        contentsOf: root.appending(path: "Specs/library.json"), encoding: .utf8)
      return try Contract(reading: JSON.parse(change(text)))
    } catch {
      preconditionFailure("the library cannot be read: \(error)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4] as [UInt64])
  func `finds nothing and proves everything`(_ seed: UInt64) throws {
    let run = try SampleRun(of: Self.library) { configuration in
      configuration.seed = seed
      configuration.maxCases = 5
    }
    #expect(run.end.outcome == .completed)
    #expect(run.cleanup?.left == [])
    for result in run.results where result.verdict != .conforms {
      let deviations = result.deviations.map { "\($0.check) at \($0.place): \($0.actual)" }
      Issue.record("\(result.case.id): \(result.verdict) \(result.reason) \(deviations)")
    }
  }

  @Test func `finds nothing where links have to be whole URLs, or where a long target is too long`()
    throws
  {
    let contract = Self.reading {
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
