import Foundation
import PlumbHTTP
import PlumbJSON
import Testing

/// What a run leaves behind on its target.
struct `After a run` {
  private static let collections = [
    "/voicebot/voicebots", "/voicebot/voicebotChannelInstances",
    "/voicebot/voicebotChannelTwilioConfigurations", "/voicebot/voicebotChannelSIPConfigurations",
  ]

  @Test func `other people's resources are the same, byte for byte`() async throws {
    let server = try await ServingTool()
    try Self.preload(server)
    let before = try Self.bodies(of: server)
    let result = try await Tool().run(
      "run", server.url.description, "--max-cases", "2", "--no-progress")
    #expect([0, 1].contains(result.exitCode), "\(result.errors)")
    #expect(try Self.bodies(of: server) == before)
  }

  @Test func `nothing is left after Ctrl-C`() async throws {
    let server = try await ServingTool()
    let before = try Self.bodies(of: server)
    let tool = Tool()
    let run = try tool.start("run", server.url.description, "--rate", "100/s")
    try await run.wait { _ in
      ((try? tool.text("Reports/latest/ledger.ndjson")) ?? "").contains("\"created\"")
    }
    run.interrupt()
    let result = await run.result()
    #expect(result.exitCode == 130)
    #expect(result.errors.contains("interrupted: removing what the run created"))
    #expect(result.output.contains("INTERRUPTED"))
    #expect(try Self.bodies(of: server) == before)
    #expect(try tool.json("Reports/latest/report.json")["conclusion"]?.string == "interrupted")
  }

  @Test func `a second Ctrl-C stops the clean-up and says what is left and where it stands`()
    async throws
  {
    let server = try await ServingTool()
    let tool = Tool()
    // So slow that the clean-up takes seconds, however late the second signal comes.
    let run = try tool.start("run", server.url.description, "--rate", "1/s")
    try await run.wait { _ in
      let ledger = (try? tool.text("Reports/latest/ledger.ndjson")) ?? ""
      return ledger.split(separator: "\n").count { $0.contains("\"created\"") } >= 5
    }
    run.interrupt()
    try await run.wait { $0.errors.contains("interrupted: ") }
    run.interrupt()
    let result = await run.result()
    #expect(result.exitCode == 130)
    #expect(
      result.errors.contains(
        "stopped: what is left on the target stands in Reports/latest/ledger.ndjson\n"))
    #expect(result.output.contains("the clean-up was stopped"))
  }

  private static func bodies(of server: ServingTool) throws -> [[UInt8]] {
    try collections.map { try server.send("GET", $0).body }
  }

  /// Gives the server resources of every kind that refer to one another.
  private static func preload(_ server: ServingTool) throws {
    let number = try create(
      server, 2, ["phoneNumber": "+12025550123", "phoneNumberCountry": "US"])
    _ = try create(
      server, 3,
      [
        "sIPServer": "192.0.2.10", "username": "voicebot", "password": "correct horse",
        "outboundProxy": "192.0.2.11", "authUsername": "voicebot",
      ])
    for name in ["Ada", "Grace \u{1F600}"] {
      let channel: JSON = [
        "voiceChannelId": "0d6c1a52-7a53-4c11-8f0f-3a5f3f1d2b77", "infoId": number,
        "channelType": "twilio",
      ]
      _ = try create(server, 0, ["name": .string(name), "channel": channel])
    }
  }

  /// Creates a resource in a collection and returns its id.
  private static func create(
    _ server: ServingTool, _ collection: Int, _ body: JSON
  ) throws -> JSON {
    let response = try server.send("POST", collections[collection], body)
    try #require(response.status == 201, "\(String(decoding: response.body, as: UTF8.self))")
    return try #require(try JSON.parse(response.body)["id"])
  }
}
