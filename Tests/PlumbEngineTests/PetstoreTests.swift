import Foundation
import PlumbContract
import PlumbEngine
import PlumbJSON
import PlumbJournal
import Testing

/// Another API than the first: whole numbers as ids, a wrapped list, orders below their customer, PATCH.
struct `A run against the petstore` {
  static let petstore: Contract = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    do {
      let bytes = try Data(contentsOf: root.appending(path: "Specs/petstore.json"))
      return try Contract(reading: JSON.parse(Array(bytes)))
    } catch {
      preconditionFailure("the petstore cannot be read: \(error)")
    }
  }()

  @Test(arguments: [0, 1, 2, 3, 4] as [UInt64])
  func `finds nothing and proves everything`(_ seed: UInt64) throws {
    let run = try SampleRun(of: Self.petstore) { configuration in
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

  @Test func `refers to what has a number for an id by a number`() throws {
    let run = try SampleRun(of: Self.petstore) {
      $0.phases = $0.phases.filter { $0.id == "references" }
    }
    #expect(run.results.count > 5)
    #expect(run.deviations.isEmpty)
  }
}
