import PlumbContract
import PlumbEngine
import PlumbJournal
import Testing

/// Another API than the first: whole numbers as ids, a wrapped list, orders below their customer, PATCH.
struct `A run against the petstore` {
  static let petstore = SpecFile.contract("petstore.json")

  @Test(arguments: [0, 1, 2, 3, 4] as [UInt64])
  func `finds nothing and proves everything`(_ seed: UInt64) throws {
    try SpecFile.expectCleanRun(of: Self.petstore, seed: seed)
  }

  @Test func `refers to what has a number for an id by a number`() throws {
    let run = try SampleRun(of: Self.petstore) {
      $0.phases = $0.phases.filter { $0.id == "references" }
    }
    #expect(run.results.count > 5)
    #expect(run.deviations.isEmpty)
  }
}
