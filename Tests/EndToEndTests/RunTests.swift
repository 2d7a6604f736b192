import Foundation
import PlumbHTTP
import PlumbJSON
import Testing

/// A whole run, from the command line to the files it writes.
struct `plumb run` {
  private let tool = Tool()

  @Test func `the server built in conforms, and every report is written`() async throws {
    let result = try await tool.run(
      "run", "--phases", "examples,coverage,protocol,lifecycle,references", "--no-progress")
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(result.errors == "")
    #expect(result.output.contains("\n20 of 20 operations"))
    let report = try tool.json("Reports/latest/report.json")
    #expect(report["deviations"]?.array?.isEmpty == true)
    #expect(report["cleanup"]?["left"]?.array?.isEmpty == true)
    for name in [
      "journal.ndjson", "ledger.ndjson", "junit.xml", "report.html", "deviations.md",
      "report.sarif",
    ] {
      #expect(try !tool.text("Reports/latest/\(name)").isEmpty)
    }
  }

  @Test func `another process is tested over TCP, with the token that both know`() async throws {
    let server = try await ServingTool(token: "token-of-this-test")
    var client = Tool()
    client.environment["API_TOKEN"] = "token-of-this-test"
    let result = try await client.run(
      "run", server.url.description, "--token-env", "API_TOKEN", "--phases",
      "examples,protocol,lifecycle", "--no-progress")
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    for name in try FileManager.default.contentsOfDirectory(
      atPath: client.folder.url.appending(path: "Reports/latest").path)
    {
      #expect(try !client.text("Reports/latest/\(name)").contains("token-of-this-test"))
    }
  }

  @Test func `a port where nothing listens is one clear sentence`() async throws {
    let result = try await tool.run("run", "http://127.0.0.1:1/v4")
    #expect(result.exitCode == 3)
    #expect(result.output == "")
    #expect(
      result.errors.hasPrefix(
        "plumb: http://127.0.0.1:1/v4 could not be tested: nothing listens there"))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func `a wrong token is said to be refused`() async throws {
    let server = try await ServingTool(token: "the-right-token")
    var client = Tool()
    client.environment["PLUMB_TOKEN"] = "the-wrong-token"
    let result = try await client.run("run", server.url.description)
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("refused"))
    #expect(!result.errors.contains("the-wrong-token"))
  }

  @Test func `a filter that matches nothing exits 4`() async throws {
    let result = try await tool.run("run", "--only", "no-such-thing", "--no-progress")
    #expect(result.exitCode == 4)
  }

  @Test func `a folder that cannot be written to is found before the first request`() async throws {
    try "".write(to: tool.folder.url.appending(path: "file"), atomically: true, encoding: .utf8)
    let result = try await tool.run("run", "http://127.0.0.1:1", "--reports", "file/reports")
    #expect(result.exitCode == 2)
    #expect(result.errors.hasPrefix("plumb: --reports: "))
  }

  @Test func `files of an earlier run are replaced, and those of the user stay`() async throws {
    let folder = tool.folder.url.appending(path: "out")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["junit.xml", "journal.ndjson", "notes.txt"] {
      try "old".write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try #"{"entry":1,"event":"created"}"#.write(
      to: folder.appending(path: "ledger.ndjson"), atomically: true, encoding: .utf8)
    let result = try await tool.run("run", "http://127.0.0.1:1", "--reports", "out")
    #expect(try tool.text("out/notes.txt") == "old")
    #expect(try !tool.text("out/junit.xml").contains("old"))
    #expect(
      try tool.text("out/ledger-unfinished-1.ndjson") == #"{"entry":1,"event":"created"}"#)
    #expect(result.errors.contains("out/ledger-unfinished-1.ndjson"))
  }
}
