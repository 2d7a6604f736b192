import PlumbContract
import PlumbEngine
import PlumbJSON
import PlumbJournal
import Testing

struct `Statuses that a contract sets` {
  private static let collection = "/voicebot/voicebotChannelTwilioConfigurations"

  /// What a run finds when the contract says this at the root and at the creation of a Twilio configuration.
  private func findings(root: JSON?, operation: JSON? = nil) throws -> Set<String> {
    var document = SampleRun.voicebotDocument
    let places: [(String, JSON?)] = [
      ("/x-plumb/expectedStatuses", root),
      (
        "/paths/\(Self.collection.replacing("/", with: "~1"))/post/x-plumb/expectedStatuses",
        operation
      ),
    ]
    for (place, statuses) in places {
      let pointer = try #require(JSONPointer(parsing: place))
      if let statuses { document = try #require(document.setting(statuses, at: pointer)) }
    }
    let contract = try Contract(reading: document)
    let run = try SampleRun(of: SampleRun.voicebot) { configuration in
      configuration.contract = contract
      configuration.phases = [Phase.named("coverage")].compactMap(\.self)
      configuration.filter.only = ["POST \(Self.collection)", "PUT \(Self.collection)/{id}"]
    }
    return Set(run.deviations.map { "\($0.check) \($0.operation.prefix(4)): \($0.expected)" })
  }

  @Test func `are those by which a server keeps a check`() throws {
    #expect(try findings(root: ["invalid-input-is-refused": ["400", "422"]]) == [])
    #expect(try findings(root: ["invalid-input-is-refused": ["4XX"]]) == [])
  }

  @Test func `make every other status a deviation`() throws {
    let found = try findings(root: ["invalid-input-is-refused": ["409", "422"]])
    #expect(
      found == [
        "invalid-input-is-refused POST: 409 or 422", "invalid-input-is-refused PUT : 409 or 422",
      ])
  }

  @Test func `of an operation go before those of the whole contract`() throws {
    let found = try findings(
      root: ["invalid-input-is-refused": ["422"]], operation: ["invalid-input-is-refused": ["400"]])
    #expect(found == ["invalid-input-is-refused PUT : 422"])
  }
}
