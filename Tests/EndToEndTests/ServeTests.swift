import Foundation
import PlumbHTTP
import Testing

/// The reference server as a process.
struct `plumb serve` {
  @Test func `says where it listens, answers, and ends with Ctrl-C`() async throws {
    let server = try await ServingTool(token: "secret-token")
    #expect(server.url.path == "/v4")
    #expect(try server.send("GET", "/voicebot/voicebots").status == 200)
    server.tool.interrupt()
    let result = await server.tool.result()
    #expect(result.exitCode == 0)
    #expect(result.output == "listening on \(server.url)\n")
    #expect(result.errors == "")
  }

  @Test func `lets nobody in without the token`() async throws {
    let server = try await ServingTool(token: "secret-token")
    let stranger = try await Tool().run("run", server.url.description, "--no-progress")
    #expect(stranger.exitCode == 3)
  }

  @Test func `says that without a token every request is let in`() async throws {
    let server = try await ServingTool()
    #expect(server.tool.errors.hasPrefix("note: no token is set (PLUMB_TOKEN)"))
    #expect(try server.send("GET", "/voicebot/voicebots").status == 200)
  }

  @Test func `a port in use is named`() async throws {
    let server = try await ServingTool()
    let result = try await Tool().run("serve", "--port", String(server.url.port))
    #expect(
      result.errors.hasSuffix(
        "plumb: 127.0.0.1:\(server.url.port): another program listens on this port; choose "
          + "another, or 0 for any free one\n"))
    #expect(result.exitCode == 3)
  }

  @Test(arguments: [
    ("two\nlines\n", "the token has more than one line"), ("", "the token is empty"),
    ("a b", "the token has a space or a character that cannot be sent"),
  ])
  func `a token that cannot be sent is refused without repeating it`(
    _ text: String, _ problem: String
  ) async throws {
    let tool = Tool()
    try text.write(
      to: tool.folder.url.appending(path: "token"), atomically: true, encoding: .utf8)
    let result = try await tool.run("serve", "--port", "0", "--token-file", "token")
    #expect(
      result.errors
        == "plumb: --token-file token: \(problem)\n  expected one line of visible ASCII characters\n"
    )
    #expect(result.exitCode == 2)
  }
}
