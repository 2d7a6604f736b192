import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Values with every member used and every text awkward.
enum SampleValues {
  static let awkward = "“q” \" \\ \u{0} \u{1B}[31m \r\n é e\u{301} 😀 \u{202E}rtl </script> ]]> `|`"

  static let label = Label(
    family: .input,
    constraint: "maximum", place: "body/age", kind: "above-maximum", value: ["a": [1, nil]],
    promise: awkward, source: "Pets › age", level: .should)

  static let create = Step(
    name: "create", part: .setup, operation: "POST /pets",
    request: RequestTemplate(
      method: "POST", target: [.text("/pets?x=%F0")],
      fields: ["X-A": "1", "x-a": awkward], credential: .wrongScheme,
      body: .json(["name": .string(awkward), "n": .number(JSONNumber(unchecked: "1.50e400"))])),
    intent: .accepted, label: label, creates: Variable(resource: "pet"))

  static let read = Step(
    name: "read", part: .observe, operation: nil,
    request: RequestTemplate(
      method: "GET",
      target: [
        .text("/pets/"), .slot(Slot(Variable(resource: "pet", ordinal: 2))), .text("/x?a="),
        .slot(Slot(Variable(resource: "pet"), .location)),
        .slot(Slot(Variable(resource: "pet"), .member(awkward))),
      ],
      body: .bytes([0xFF, 0x00, 0x41])),
    intent: .open, subject: Variable(resource: "pet", ordinal: 2), pause: 5, lane: 3)

  static let form = Step(
    name: "form", part: .act, operation: "POST /pets",
    request: RequestTemplate(
      method: "POST", target: [.text("/pets")],
      body: .form(
        ["name": .string(awkward), "home": ["city": "Delft"]],
        FormWriting(
          .multipart,
          properties: [
            .init(name: "home", style: .deepObject, explodes: false, allowsReserved: true),
            .init(name: awkward, contentType: "image/png", isFile: true),
          ]))),
    intent: .refused)

  static let outline: PlanOutline = {
    var outline = PlanOutline()
    outline.tuples = PlanOutline.Tuples(total: 12, covered: 11)
    outline.leaveOut("GET /pets")
    outline.add(
      PlanOutline.Gap(
        operation: "POST /pets", place: "body/name", kind: "longest", reason: awkward))
    return outline
  }()

  static let plan = Case(
    id: "coverage/POST /pets/body/age/above-maximum", phase: "coverage", operation: "POST /pets",
    title: awkward, steps: [create, read, form])

  static let answered = Exchange(
    step: "create",
    request: HTTPRequest(
      method: "POST", target: "/pets", fields: ["Host": "h"], body: Array(awkward.utf8)),
    outcome: .response(
      HTTPResponse(status: 500, reason: "Oh", fields: ["A": "b"], body: [0xFE, 1, 2, 3])),
    startedAt: 12, duration: 34)

  static let broken = Exchange(
    step: "read", request: HTTPRequest(method: "GET", target: "/pets/1"),
    outcome: .failure(.init(kind: .framing, text: awkward)), startedAt: 56, duration: 78)

  static let deviation = Deviation(
    check: "no-server-error", level: .must, operation: "POST /pets", place: "response/status",
    expected: awkward, actual: awkward, source: awkward, caseID: plan.id, step: "create",
    curl: "curl '\(awkward)'", title: "The server does not fail.")

  static let info = RunInfo(
    version: "0.1.0", seed: .max, target: "http://127.0.0.1:1", contract: "Pets 1",
    contractSource: awkward, started: "2026-01-02T03:04:05Z", phases: ["coverage"],
    operations: ["POST /pets", "GET /pets"], isReadOnly: true, level: .should,
    faults: ["exception"], manners: ["chunked", awkward])

  static func result(_ verdict: Verdict, number: Int = 7) -> CaseResult {
    CaseResult(
      number: number, case: plan, verdict: verdict, reason: awkward,
      exchanges: [answered, broken], deviations: verdict == .deviates ? [deviation] : [])
  }

  static let events: [RunEvent] =
    [.started(info)] + Verdict.allCases.map { .caseEnded(result($0)) } + [
      .noted(RunNote(severity: .warning, text: awkward)),
      .outlined(outline),
      .covered(
        ContractCoverage(rows: [
          .init(operation: "GET /pets", aspect: .statuses, total: 3, missing: ["404", awkward])
        ])),
      .shrunk(
        MinimalCase(
          case: result(.deviates).case, number: 7, deviation: deviation,
          exchanges: [answered, broken], requests: 24, isSmallest: false)),
      .cleaned(CleanupRecord(created: 3, removed: 2, left: ["/pets/1: 500", awkward])),
      .ended(RunEnd(outcome: .aborted(awkward), durationSeconds: 1.25e-7, exchanges: 9)),
    ]
}

/// A journal in memory, made of the given events.
func journal(_ events: [RunEvent]) throws -> [UInt8] {
  let sink = MemorySink()
  var writer = try JournalWriter(to: sink)
  for event in events { try writer.write(event) }
  return sink.bytes
}

/// Every event of a journal and what was passed over.
func read(_ bytes: [UInt8]) throws -> (events: [RunEvent], issues: [String]) {
  var reader = try JournalReader(.bytes(bytes))
  var events: [RunEvent] = []
  while let event = try reader.next() { events.append(event) }
  return (events, reader.issues.map { "\($0)" })
}
