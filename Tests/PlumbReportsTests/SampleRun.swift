import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbReports

/// A small run of a small shop, with everything a report shows and texts that want to break out of it.
enum SampleRun {
  /// What a hostile server may answer.
  static let hostile =
    "<script>alert(1)</script> ]]> \"'& \u{0}\u{1B}[31m\r\n```\n| a | `b` 😀 \u{202E}evil العربية"

  static let info = RunInfo(
    version: "0.1.0", seed: 7, target: "http://127.0.0.1:8080/v1", contract: "Pets 1.0",
    contractSource: "Specs/pets & co.json", started: "2026-01-02T03:04:05Z",
    phases: ["examples", "coverage", "lifecycle"],
    operations: ["GET /pets", "POST /pets", "GET /pets/{id}", "DELETE /pets/{id}"],
    isReadOnly: false)

  static let events: [RunEvent] =
    [.started(info)] + results.map(RunEvent.caseEnded) + [
      .noted(RunNote(severity: .warning, text: "waited 2 s for a rate limit")),
      .covered(coverage), .shrunk(minimal),
      .cleaned(CleanupRecord(created: 3, removed: 2, left: ["/pets/9: 500 \(hostile)"])),
      .ended(RunEnd(outcome: .completed, durationSeconds: 0.5, exchanges: 9)),
    ]

  static let coverage = ContractCoverage(rows: [
    .init(operation: "GET /pets", aspect: .parameters, total: 2, missing: []),
    .init(operation: "GET /pets", aspect: .statuses, total: 2, missing: ["response/400"]),
    .init(
      operation: "POST /pets", aspect: .bounds, total: 2,
      missing: ["body/age: maximum 30, broken"]),
    .init(
      operation: "POST /pets", aspect: .shownValues, total: 3,
      missing: ["response/201/body/state: \"sold\"", "response/201/body/state: \"\(hostile)\""]),
  ])

  /// The smallest case of the first deviation.
  static let minimal = MinimalCase(
    case: results[2].case, number: 2, deviation: results[2].deviations[0],
    exchanges: results[2].exchanges, requests: 12, isSmallest: true)

  static let results = [
    result(0, "examples", "GET /pets", "lists", .conforms, statuses: [200]),
    result(1, "examples", "POST /pets", "creates", .conforms, statuses: [201]),
    result(
      2, "coverage", "POST /pets", "body/age/above-maximum", .deviates, statuses: [500],
      deviations: [
        deviation("no-server-error", "POST /pets", "response/status", title: "No server error.")
      ]),
    result(
      3, "coverage", "GET /pets", "query/limit/zero", .deviates, statuses: [200],
      deviations: [
        deviation("body-matches-schema", "GET /pets", "response/body/0/name"),
        deviation("body-matches-schema", "GET /pets", "response/body/1/name"),
      ]),
    result(
      4, "coverage", "GET /pets/{id}", "reads", .deviates, statuses: [200],
      deviations: [
        deviation("body-matches-schema", "GET /pets/{id}", "response/body/name"),
        deviation("has-only-documented", "GET /pets/{id}", "response/body/x", level: .may),
      ]),
    result(
      5, "coverage", "GET /pets/{id}", "extra", .deviates, statuses: [200],
      deviations: [
        deviation("has-only-documented", "GET /pets/{id}", "response/body/x", level: .may)
      ]),
    result(
      6, "lifecycle", "POST /pets", "twice", .flaky, reason: "1 of 3", statuses: [201, 404],
      deviations: [
        deviation("created-is-readable", "POST /pets", "response/header/Location", level: .should)
      ]),
    result(
      7, "lifecycle", "GET /pets/{id}", "read", .blocked, reason: "the create failed",
      statuses: [500]),
    result(8, "lifecycle", "GET /pets", "slow", .inconclusive, reason: "429 \(hostile)"),
    result(9, "lifecycle", "DELETE /pets/{id}", "delete", .skipped, reason: "read-only"),
  ]

  static func journal(_ events: [RunEvent] = events) -> JournalSource {
    let sink = MemorySink()
    do {
      var writer = try JournalWriter(to: sink)
      for event in events { try writer.write(event) }
    } catch {
      preconditionFailure("memory is never full: \(error)")
    }
    return .bytes(sink.bytes)
  }

  static func result(
    _ number: Int, _ phase: String, _ operation: String, _ name: String, _ verdict: Verdict,
    reason: String = "", statuses: [Int] = [], deviations: [Deviation] = []
  ) -> CaseResult {
    let id = "\(phase)/\(operation)/\(name)"
    let step = Step(
      name: "act", part: .act, operation: operation,
      request: RequestTemplate(method: "GET", target: [.text("/pets")]), intent: .accepted)
    return CaseResult(
      number: number,
      case: Case(
        id: id, phase: phase, operation: operation, title: "A sample.",
        steps: [step]),
      verdict: verdict, reason: reason,
      exchanges: statuses.map { status in
        Exchange(
          step: "act",
          request: HTTPRequest(
            method: "POST", target: "/v1/pets?x=<script>", fields: ["Host": "127.0.0.1:8080"],
            body: Array(#"{"age":151,"name":"Ümit"}"#.utf8)),
          outcome: .response(
            HTTPResponse(
              status: status, reason: "R", fields: ["Server": hostile], body: Array(hostile.utf8))),
          startedAt: number * 1000, duration: 1_250)
      },
      deviations: deviations.map { deviation in
        var copy = deviation
        copy.caseID = id
        return copy
      })
  }

  static func deviation(
    _ check: String, _ operation: String, _ place: String, level: Level = .must, title: String = ""
  ) -> Deviation {
    Deviation(
      check: check, level: level, operation: operation, place: place,
      expected: "a string", actual: hostile, source: "Pets › name", caseID: "",
      step: "act", curl: "curl -X POST 'http://127.0.0.1:8080/v1/pets' -d '{\"age\":151}'",
      title: title)
  }

  /// The text of one report of the sample, or of other events.
  static func text(_ report: Report, _ events: [RunEvent] = events) throws -> String {
    let sink = MemorySink()
    var output = TextOutput(to: sink)
    try report.write(try RunRecord(journal(events)), &output)
    try output.finish()
    return sink.text
  }
}
