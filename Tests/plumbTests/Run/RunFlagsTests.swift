import PlumbHTTP
import PlumbJournal
import Testing

@testable import plumb

struct `Flags of a run` {
  @Test func `every flag is noted`() throws {
    let options = try Self.options(
      "--contract", "c.json", "--seed", "7", "--phases", "fuzz,examples", "--only", "POST *",
      "--only", "pets", "--skip", "x", "--workers", "4", "--clients", "3", "--max-cases", "9",
      "--strength", "3",
      "--budget", "30s",
      "--max-requests", "100", "--max-deviations", "5",
      "--rate", "20/s", "--timeout", "2s", "--level", "should",
      "--reports", "out", "--allow-writes", "--token-env", "T", "--header", "A: b",
      "--no-progress", "--dry-run", "--invalid", "50", "--dictionary", "words",
      "http://localhost:1/v4")
    var expected = RunOptions()
    expected.contract = "c.json"
    expected.seed = 7
    expected.phases = ["fuzz", "examples"]
    expected.only = ["POST *", "pets"]
    expected.skip = ["x"]
    expected.workers = 4
    expected.clients = 3
    expected.maxCases = 9
    expected.strength = 3
    expected.budget = .seconds(30)
    expected.maxRequests = 100
    expected.maxDeviations = 5
    expected.requestsPerSecond = 20
    expected.deadlines = HTTPDeadlines(connect: .seconds(2), read: .seconds(2), total: .seconds(6))
    expected.level = .should
    expected.reports = "out"
    expected.allowsWrites = true
    expected.token = .environment("T")
    expected.fields.append("A", "b")
    expected.showsProgress = false
    expected.isDryRun = true
    expected.invalidPercentage = 50
    expected.dictionary = "words"
    expected.url = try HTTPURL(parsing: "http://localhost:1/v4")
    #expect(options == expected)
  }

  @Test(arguments: [
    (
      ["--read-only", "--allow-writes"], "--allow-writes: it contradicts --read-only",
      "give one of them"
    ),
    (
      ["--allow-writes", "--read-only"], "--read-only: it contradicts --allow-writes",
      "give one of them"
    ),
    (
      ["--token-env", "A", "--token-file", "b"], "--token-file: it contradicts --token-env",
      "name one source of the token"
    ),
    (
      ["--phases", "coverge"], "--phases: there is no phase \"coverge\"",
      "did you mean coverage? there are: examples, coverage, protocol, lifecycle, references, fuzz, stateful, concurrency"
    ),
    (
      ["--fault", "enum-ignore"], "--fault: there is no fault \"enum-ignore\"",
      "did you mean enum-ignored? plumb serve --list-faults lists them"
    ),
    (
      ["--level", "shuld"], "--level: there is no level \"shuld\"",
      "did you mean should? there are: must, should, may"
    ),
    (
      ["--sed", "1"], "--sed: there is no such flag", "did you mean --seed? see plumb run --help"
    ),
    (
      ["localhost:80"],
      "URL: \"localhost:80\": the scheme is missing; did you mean \"http://localhost:80\"?",
      "give a base URL such as http://localhost:8080/v4"
    ),
    (
      ["http://x/v4?a=b"],
      "URL: expected a base URL, which has no query, found \"http://x/v4?a=b\"",
      ""
    ),
    (
      ["--workers", "0"], "--workers: expected a whole number from 1 to 256, found \"0\"", ""
    ),
  ])
  func `a wrong line says what is wrong and how to mend it`(
    _ tokens: [String], _ message: String, _ hint: String
  ) throws {
    let error = try #require(throws: UsageError.self) { try Self.options(tokens) }
    #expect("\(error)" == message)
    #expect(error.reason.hint == hint)
  }

  @Test(arguments: [["--token", "s3cret"], ["--token=s3cret"]])
  func `a token as an argument is refused without repeating it`(_ tokens: [String]) throws {
    let error = try #require(throws: UsageError.self) { try Self.options(tokens) }
    #expect(
      "\(error)" == "--token: a token given here would be seen by others in the list of processes")
    #expect(error.reason.hint.contains("--token-file FILE"))
  }

  @Test func `a fault needs the server that is built in`() throws {
    let options = try Self.options("--fault", "enum-ignored", "http://localhost:1/v4")
    let error = try #require(throws: UsageError.self) { try RunPlan(options) }
    #expect("\(error)" == "--fault: it contradicts URL")
  }

  static func options(_ tokens: String...) throws -> RunOptions { try options(tokens) }

  static func options(_ tokens: [String]) throws -> RunOptions {
    switch try Command.runGrammar.parse(tokens, from: RunOptions()) {
    case .options(let options): options
    case .help: RunOptions()
    }
  }
}
