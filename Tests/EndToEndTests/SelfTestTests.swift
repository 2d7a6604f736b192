import Foundation
import Testing

/// The test of the tester, as a user starts it.
struct `plumb selftest` {
  @Test func `finds a fault, leaves a manner alone, and tells the figures`() async throws {
    let result = try await Tool().run(
      "selftest", "--faults", "enum-ignored,undeclared-success", "--manners", "list-newest-first")
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("faults found   2 of 2\n"))
    #expect(result.output.contains("false alarms   0 on 1 server that conforms\n"))
  }

  @Test func `says which fault has no place in a contract, and that nothing was tested`()
    async throws
  {
    let tool = Tool()
    try #"{"openapi": "3.1.0", "info": {"title": "Nothing", "version": "1"}, "paths": {}}"#
      .write(to: tool.folder.url.appending(path: "nothing.json"), atomically: true, encoding: .utf8)
    let result = try await tool.run(
      "selftest", "--contract", "nothing.json", "--faults", "enum-ignored")
    #expect(result.exitCode == 4)
    #expect(result.output == "no place in this contract: enum-ignored\n")
  }

  @Test func `knows its faults by name`() async throws {
    let result = try await Tool().run("selftest", "--faults", "enum-ignord")
    #expect(result.exitCode == 2)
    #expect(
      result.errors.contains("did you mean enum-ignored?") || result.errors.contains("enum-ignored")
    )
  }
}
