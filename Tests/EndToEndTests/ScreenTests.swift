import Foundation
import Testing

/// What the program says before it does anything.
struct `Screens` {
  private let tool = Tool()

  @Test func `the version is one line`() async throws {
    let result = try await tool.run("--version")
    #expect(result.output == "plumb 0.1.0\n")
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }

  @Test(arguments: ["--help", "-h", "help"])
  func `help goes to stdout`(_ word: String) async throws {
    let result = try await tool.run(word)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        plumb holds an HTTP API against its documentation and proves every deviation with one exchange.

        usage: plumb COMMAND [FLAG…]

        commands
          run       hold a server against its contract; without URL, the reference server built in
          replay    repeat one case of a run, and say whether the deviation is still there
          serve     run the reference server: faithful to the contract, or with named faults and manners
          lint      audit a contract: errors, contradictions, silences, and what plumb does not use
          checks    list the checks: what a conforming server does
          explain   explain a check: why it matters, how to mend a server, both kinds of exchange
          audit     tell where the documentation of an API contradicts itself or says nothing
          validate  judge JSON values by a JSON Schema: 2020-12, or that of OpenAPI 3.0
          selftest  test plumb itself: find every fault of the reference server, and none where none is

        flags
          -h, --help     This page; after a command, the page of that command.
          -V, --version  The version of plumb.

        exit codes
          0    the target conforms: no deviation at or above --level
          1    the target deviates
          2    wrong usage, or a contract that cannot be used
          3    the target could not be tested: unreachable, credential refused, aborted
          4    nothing was tested: a filter matched nothing, say
          130  interrupted, after cleaning up

        examples
          plumb run
              see a whole run, against the reference server built in
          PLUMB_TOKEN=… plumb run https://api.example.com/v4
              hold a real server against its documentation, reading only
          plumb serve
              serve the VoiceBot API to try a client against

        """)
  }

  @Test(arguments: [
    (
      [],
      "plumb: the command line: a command is missing\n  begin with plumb run, or see plumb --help\n"
    ),
    (
      ["rum"],
      "plumb: the command line: there is no command \"rum\"\n"
        + "  did you mean `plumb run`? see plumb --help\n"
    ),
    (
      ["--versio"],
      "plumb: --versio: there is no such flag\n  did you mean --version? see plumb --help\n"
    ),
    (
      ["run", "--sed", "1"],
      "plumb: --sed: there is no such flag\n  did you mean --seed? see plumb run --help\n"
    ),
    (
      ["explain", "no-serv-error"],
      "plumb: ID: there is no check \"no-serv-error\"\n"
        + "  did you mean no-server-error? plumb checks lists them\n"
    ),
    (
      ["run", "--contract", "missing.json"],
      "plumb: --contract: missing.json: the file cannot be read: No such file or directory\n"
        + "  give the path of an OpenAPI 3.0 or 3.1 document in JSON\n"
    ),
  ])
  func `a wrong line exits 2 and says how to mend it`(
    _ arguments: [String], _ message: String
  ) async throws {
    let result = try await tool.run(arguments)
    #expect(result.errors == message)
    #expect(result.output == "")
    #expect(result.exitCode == 2)
  }

  @Test func `a contract that is not JSON is named with line and column`() async throws {
    try "{\n  \"openapi\": ,\n}".write(
      to: tool.folder.url.appending(path: "c.json"), atomically: true, encoding: .utf8)
    let result = try await tool.run("run", "--contract", "c.json")
    #expect(result.errors.hasPrefix("plumb: c.json:2:14: the contract is not JSON: "))
    #expect(result.exitCode == 2)
  }

  @Test func `each problem of a contract is named with line and column`() async throws {
    try "{\n  \"openapi\": \"2.0\",\n  \"info\": {}, \"paths\": {}\n}".write(
      to: tool.folder.url.appending(path: "c.json"), atomically: true, encoding: .utf8)
    let result = try await tool.run("run", "--contract", "c.json")
    #expect(result.errors.hasPrefix("plumb: the contract cannot be used\nc.json:2:14: /openapi: "))
    #expect(result.exitCode == 2)
  }

  @Test func `a check is explained with both kinds of exchange`() async throws {
    let result = try await tool.run("explain", "no-server-error")
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("no-server-error (must, protocol)\n"))
    for part in [
      "\nsource    RFC 9110", "\nwhy ", "\nmend ", "\nconforms: ", "\ndeviates: ",
      "\n  > POST /pets HTTP/1.1\n", "\n  < HTTP/1.1 500", "\n  at response/status\n",
    ] {
      #expect(result.output.contains(part))
    }
  }

  @Test func `the catalogue is a table, or JSON for programs`() async throws {
    let table = try await tool.run("checks", "--family", "life")
    #expect(table.output.hasPrefix("CHECK "))
    #expect(!table.output.contains("no-server-error"))
    let json = try await tool.run("checks", "--format", "json")
    #expect(json.output.contains("\"id\": \"no-server-error\""))
  }

  @Test func `faults are listed with their places, manners with what leaves them open`()
    async throws
  {
    let faults = try await tool.run("serve", "--list-faults")
    #expect(faults.exitCode == 0)
    #expect(faults.output.contains("enum-ignored"))
    #expect(faults.output.contains("no place in this contract"))
    let manners = try await tool.run("serve", "--list-manners")
    #expect(manners.exitCode == 0)
    #expect(manners.output.contains("invalid-is-422"))
  }

  @Test func `a dry run prints the plan, and needs neither a target nor a token`() async throws {
    let result = try await tool.run(
      "run", "--dry-run", "--phases", "lifecycle", "--only", "DELETE */voicebots/{id}",
      "--allow-writes", "http://192.0.2.1/v4")
    #expect(result.errors == "")
    #expect(
      result.output == """
        plan of Comm100 VoiceBot API 4 · seed 0 · nothing is sent

        LIFECYCLE                        CASES  REQUESTS  WRITES
        DELETE /voicebot/voicebots/{id}  3      16        11
        1 operation                      3      16        11

        3 cases, 16 requests, 11 of which write

        """)
    #expect(result.exitCode == 0)
    let reports = tool.folder.url.appending(path: "Reports").path()
    #expect(!FileManager.default.fileExists(atPath: reports))
  }

  @Test func `a dry run of nothing says so`() async throws {
    let result = try await tool.run("run", "--dry-run", "--only", "nothing of the kind")
    #expect(result.output.hasSuffix("\nnothing to do: no case matches\n"))
    #expect(result.exitCode == 4)
  }
}
