import Foundation
import PlumbHTTP
import PlumbJSON
import Testing

/// A failing case, from the run that finds it to the one that finds it mended.
struct `plumb replay` {
  private let tool = Tool()

  /// A run that finds one defect with two requests; returns its fingerprint.
  private func failingRun(_ arguments: String...) async throws -> String {
    let result = try await tool.run(
      ["run", "--fault", "partial-update", "--only", "PUT /voicebot/voicebots/*"]
        + ["--phases", "lifecycle", "--no-progress"] + arguments)
    #expect(result.exitCode == 1, "\(result.output)\(result.errors)")
    let report = try tool.json("Reports/latest/report.json")
    return try #require(report["deviations"]?.array?.first?["fingerprint"]?.string)
  }

  @Test func `a deviation is reproduced where it was, and not where it is mended`() async throws {
    let fingerprint = try await failingRun()
    let again = try await tool.run("replay", "Reports/latest", fingerprint)
    #expect(again.exitCode == 1, "\(again.output)\(again.errors)")
    #expect(again.output.contains("\nREPRODUCED\n"))
    #expect(again.output.contains("> PUT /v4/voicebot/voicebots/"))
    #expect(again.output.contains("< HTTP/1.1 200 OK"))
    let server = try await ServingTool()
    let mended = try await tool.run(
      "replay", "Reports/latest", fingerprint, server.url.description)
    #expect(mended.exitCode == 0, "\(mended.output)\(mended.errors)")
    #expect(mended.output.contains("NOT REPRODUCED"))
    let gone = try await tool.run(
      "replay", "Reports/latest", fingerprint, "http://127.0.0.1:1/v4")
    #expect(gone.exitCode == 3)
    #expect(gone.errors.contains("could not be tested: nothing listens there"))
  }

  @Test func `any case of a journal is repeated by its id, and a slip of the pen is seen`()
    async throws
  {
    _ = try await failingRun()
    let name = "lifecycle/PUT /voicebot/voicebots/{id}/update-leaves-others-alone"
    let journal = try tool.text("Reports/latest/journal.ndjson")
    try #require(journal.contains(name))
    let known = try await tool.run("replay", "Reports/latest", name)
    #expect([0, 1].contains(known.exitCode), "\(known.output)\(known.errors)")
    let unknown = try await tool.run("replay", "Reports/latest", name + "e")
    #expect(unknown.exitCode == 2)
    #expect(
      unknown.errors == """
        plumb: CASE: Reports/latest knows no case "\(name)e"
          did you mean "\(name)"?

        """)
  }

  @Test func `a corpus is tried first, and what no longer fits is skipped`() async throws {
    let fingerprint = try await failingRun()
    let corpus = "Reports/latest/corpus"
    let kept = try tool.text("\(corpus)/\(fingerprint).json")
    let folder = tool.folder.url.appending(path: "kept")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try kept.write(
      to: folder.appending(path: "a.json"), atomically: true, encoding: .utf8)
    try kept.replacing("PUT /voicebot/voicebots/{id}", with: "PUT /gone/{id}").write(
      to: folder.appending(path: "b.json"), atomically: true, encoding: .utf8)
    let result = try await tool.run(
      "run", "--fault", "partial-update", "--corpus", "kept", "--phases", "examples", "--only",
      "GET *", "--no-progress")
    #expect(result.exitCode == 1, "\(result.output)\(result.errors)")
    let lines = try tool.text("Reports/latest/journal.ndjson").split(separator: "\n")
    let cases = lines.filter { $0.hasPrefix(#"{"event":"case""#) }
    #expect(cases.first?.contains(#""id":"corpus/\#(fingerprint)/"#) == true)
    #expect(
      result.output.contains("it no longer fits the contract: step 'update voicebot': PUT /gone"))
    #expect(try tool.text("\(corpus)/\(fingerprint).json") == kept)
  }

  @Test func `a corpus that cannot be read is said, and where`() async throws {
    let missing = try await tool.run("run", "--corpus", "nowhere")
    #expect(missing.exitCode == 2)
    #expect(missing.errors.hasPrefix("plumb: --corpus: nowhere: the folder cannot be read: "))
    let folder = tool.folder.url.appending(path: "kept")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "{\n \"format\": ".write(
      to: folder.appending(path: "a.json"), atomically: true, encoding: .utf8)
    let broken = try await tool.run("run", "--corpus", "kept")
    #expect(broken.exitCode == 2)
    #expect(broken.errors.hasPrefix("plumb: --corpus: kept/a.json: not JSON: line 2, column 12: "))
    try "{}".write(to: folder.appending(path: "a.json"), atomically: true, encoding: .utf8)
    let other = try await tool.run("replay", "kept", "x")
    #expect(other.exitCode == 2)
    #expect(other.errors.hasPrefix("plumb: DIR: kept/a.json: it holds no case, expected"))
  }

  static let curl = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: curl != nil, "curl is not installed"))
  func `the curl lines of a deviation work when pasted into bash`() async throws {
    let server = try await ServingTool(token: "token-of-this-test", "--fault", "partial-update")
    var client = Tool()
    client.environment["PLUMB_TOKEN"] = "token-of-this-test"
    _ = try await client.run(
      "run", server.url.description, "--only", "PUT /voicebot/voicebots/*", "--phases",
      "lifecycle", "--no-progress")
    let report = try client.json("Reports/latest/report.json")
    let deviation = try #require(report["deviations"]?.array?.first)
    let lines = try #require(deviation["curl"]?.string)
    #expect(lines.split(separator: "\n").count == 2)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", lines]
    shell.environment = ["PATH": "/usr/bin:/bin", "PLUMB_TOKEN": "token-of-this-test"]
    let output = Pipe()
    (shell.standardOutput, shell.standardError) = (output, Pipe())
    try shell.run()
    let answer = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(lines)\n\(answer)")
    let shown = try #require(deviation["minimal"]?["steps"]?.array?.last)
    #expect(shown["answer"] == "200 OK")
    #expect(!answer.contains("messageWhenBotTriggeredToWait"), "\(answer)")
  }
}
