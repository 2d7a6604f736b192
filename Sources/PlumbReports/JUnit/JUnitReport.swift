import PlumbJournal

extension Report {
  /// One test case a case, for every system that reads JUnit's XML.
  package static let junit = Report(fileName: "junit.xml", title: "for CI systems") { run, output in
    try JUnitReport(run).write(to: &output)
  }
}

/// `junit.xml`: a suite a phase, a test case a case, the class name its operation.
///
///     <testsuites name="plumb" tests="2" failures="1" errors="0" skipped="0" time="0.004200">
///       <testsuite name="coverage" tests="2" failures="1" errors="0" skipped="0" time="0.004200" …>
///         <testcase classname="POST /pets" name="coverage/POST /pets/body/age/maximum" time="0.002100"/>
struct JUnitReport {
  private let run: RunRecord
  private var summary: RunSummary { run.summary }

  /// The smallest case of each deviation that has one: its exchanges, and how to repeat them.
  private let proofs: [Fingerprint: String]

  init(_ run: RunRecord) {
    self.run = run
    proofs = Dictionary(
      run.rootCauses.flatMap(\.groups).compactMap { group in
        group.minimal.map { (group.fingerprint, Self.proof(of: group, $0, run.evidence)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func proof(
    of group: DeviationGroup, _ minimal: DeviationGroup.Minimal, _ evidence: Evidence
  ) -> String {
    let steps = evidence.smallestCase(of: group).map { exchange in
      let body = exchange.requestBody.map { " " + $0.shortened(to: 600) } ?? ""
      return "           \(exchange.line.request)\(body) → \(exchange.line.answer)".visible()
    }
    return (["shown by:  \(minimal.text)"] + steps + ["repeat:", group.evidence.curl])
      .joined(separator: "\n")
  }

  func write(to output: inout TextOutput) throws {
    var xml = XMLWriter(&output)
    try xml.element("testsuites", counts, to: &output) { xml, output in
      if summary.isInPlanOrder {
        try writeInOrder(to: &output, &xml)
      } else {
        try writeSorted(to: &output, &xml)
      }
      writeAbort(to: &output, &xml)
    }
  }

  /// One pass over the journal, one case in memory: its order is that of the suites.
  private func writeInOrder(to output: inout TextOutput, _ xml: inout XMLWriter) throws {
    var reader = try JournalReader(run.source)
    var next = try reader.nextResult()
    for phase in summary.phases where phase.verdicts.total > 0 {
      try xml.element("testsuite", attributes(of: phase), to: &output) { xml, output in
        writeProperties(to: &output, xml)
        while let result = next, ExactText(result.case.phase) == ExactText(phase.name) {
          testCase(result).write(to: &output, &xml)
          next = try reader.nextResult()
        }
      }
    }
  }

  /// A journal put together by hand has another order: its cases, made small, are sorted in memory.
  private func writeSorted(to output: inout TextOutput, _ xml: inout XMLWriter) throws {
    var reader = try JournalReader(run.source)
    var cases: [ExactText: [(number: Int, case: JUnitCase)]] = [:]
    while let result = try reader.nextResult() {
      cases[ExactText(result.case.phase), default: []].append((result.number, testCase(result)))
    }
    for phase in summary.phases where phase.verdicts.total > 0 {
      xml.element("testsuite", attributes(of: phase), to: &output) { xml, output in
        writeProperties(to: &output, xml)
        for entry in cases[ExactText(phase.name), default: []].sorted(by: { $0.number < $1.number })
        {
          entry.case.write(to: &output, &xml)
        }
      }
    }
  }

  private func testCase(_ result: CaseResult) -> JUnitCase {
    JUnitCase(
      result, level: summary.level, isDecisive: summary.isDecisive(result),
      proofs: proofs)
  }
}

extension JUnitReport {
  /// The reason for which a run came to no result, as an error in a suite of its own.
  private var abort: String? {
    if case .untestable(let reason) = summary.conclusion { reason } else { nil }
  }

  private func writeAbort(to output: inout TextOutput, _ xml: inout XMLWriter) {
    guard let abort else { return }
    let counts: [XMLWriter.Attribute] = [
      ("name", "run"), ("tests", "1"), ("failures", "0"), ("errors", "1"), ("skipped", "0"),
    ]
    xml.element("testsuite", counts, to: &output) { xml, output in
      xml.element("testcase", [("classname", "plumb"), ("name", "run")], to: &output) {
        xml, output in
        xml.element("error", [("message", abort), ("type", "untestable")], to: &output)
      }
    }
  }

  private var counts: [XMLWriter.Attribute] {
    let extra = abort == nil ? 0 : 1
    let phases = summary.phases
    return [
      ("name", "plumb"),
      ("tests", String(phases.reduce(0) { $0 + $1.verdicts.total } + extra)),
      ("failures", String(phases.reduce(0) { $0 + $1.decisive })),
      ("errors", String(extra)),
      ("skipped", String(phases.reduce(0) { $0 + Self.skipped($1) })),
      ("time", Seconds.text(micros: phases.reduce(0) { $0 &+ $1.duration })),
    ]
  }

  private func attributes(of phase: RunSummary.Phase) -> [XMLWriter.Attribute] {
    [
      ("name", phase.name),
      ("tests", String(phase.verdicts.total)),
      ("failures", String(phase.decisive)),
      ("errors", "0"),
      ("skipped", String(Self.skipped(phase))),
      ("time", Seconds.text(micros: phase.duration)),
      ("timestamp", summary.info?.started ?? ""),
    ]
  }

  private func writeProperties(to output: inout TextOutput, _ xml: XMLWriter) {
    guard let info = summary.info else { return }
    var xml = xml
    xml.element("properties", to: &output) { xml, output in
      let properties = [
        ("target", info.target), ("contract", info.contract), ("seed", String(info.seed)),
        ("level", info.level.rawValue), ("plumb", info.version),
      ]
      for (name, value) in properties {
        xml.element("property", [("name", name), ("value", value)], to: &output)
      }
    }
  }

  private static func skipped(_ phase: RunSummary.Phase) -> Int {
    let verdicts = phase.verdicts
    return verdicts[.flaky] + verdicts[.blocked] + verdicts[.inconclusive] + verdicts[.skipped]
  }
}

extension JournalReader {
  /// The next case, other events passed over.
  fileprivate mutating func nextResult() throws(JournalError) -> CaseResult? {
    while let event = try next() {
      if case .caseEnded(let result) = event { return result }
    }
    return nil
  }
}
