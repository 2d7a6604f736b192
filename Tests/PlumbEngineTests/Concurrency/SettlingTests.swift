import PlumbContract
import PlumbEngine
import PlumbJSON
import PlumbJournal
import PlumbServer
import Testing

/// A server whose answers lag behind its writes, as its contract says.
struct `A consistency window` {
  private static func contract(settlesWithin seconds: String?) throws -> Contract {
    let document = SampleRun.voicebotDocument
    return try Contract(
      reading: document.setting(
        seconds.map { try JSON.parse($0) }, at: JSONPointer(["x-plumb", "settlesWithin"]))
        ?? document)
  }

  private static func run(under contract: Contract) throws -> SampleRun {
    let manner = try #require(Manner.named("settles-late"))
    return try SampleRun(of: try Self.contract(settlesWithin: "0.08"), manner: manner) {
      $0.contract = contract
      $0.phases = $0.phases.filter { ["lifecycle", "concurrency"].contains($0.id) }
      $0.filter.only = ["voicebotChannelSIPConfiguration"]
      $0.workers = 16
      $0.shrinkRequests = 0
    }
  }

  @Test func `is waited out before a read is held against a write`() throws {
    let run = try Self.run(under: try Self.contract(settlesWithin: "0.08"))
    #expect(run.deviations.isEmpty, "\(run.deviations.map { "\($0.check): \($0.actual)" })")
    #expect(run.results.count > 20)
    #expect(run.results.allSatisfy { $0.verdict == .conforms })
    #expect(run.cleanup?.left == [])
    #expect(run.held.contains("voicebotChannelSIPConfiguration: []"))
  }

  @Test func `that is not declared is none`() throws {
    let run = try Self.run(under: try Self.contract(settlesWithin: nil))
    #expect(!run.deviations.isEmpty)
  }
}
