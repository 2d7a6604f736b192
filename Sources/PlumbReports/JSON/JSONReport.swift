import PlumbJSON
import PlumbJournal

extension Report {
  /// The run as one JSON document, for programs.
  package static let json = Report(fileName: "report.json", title: "for programs") { run, output in
    output.write(JSONReport(run).document.bytes(.pretty))
    output.write("\n")
  }
}

/// The members of `report.json`, in a stable order.
struct JSONReport {
  private let run: RunRecord
  private var summary: RunSummary { run.summary }

  init(_ run: RunRecord) { self.run = run }

  var document: JSON {
    [
      "format": "plumb-report",
      "version": 1,
      "run": runMember,
      "conclusion": .string(summary.conclusion.word),
      "summary": summaryMember,
      "operations": .array(summary.operations.map(Self.row)),
      "causes": .array(run.rootCauses.map(Self.cause)),
      "deviations": .array(run.rootCauses.flatMap(deviations)),
      "coverage": coverage,
      "phases": .array(
        summary.phases.map { ["name": .string($0.name), "verdicts": Self.counts($0.verdicts)] }),
      "reasons": .array(
        summary.reasons.map {
          [
            "verdict": .string($0.verdict.rawValue), "reason": .string($0.text),
            "count": Self.number($0.count),
          ]
        }),
      "notes": .array(
        summary.notes.map {
          ["severity": .string($0.severity.rawValue), "text": .string($0.text)]
        }),
      "cleanup": cleanup,
      "journalIssues": .array(run.issues.map { .string("\($0)") }),
      "leftOut": [
        "deviations": Self.number(summary.droppedDeviations),
        "reasons": Self.number(summary.droppedReasons),
        "notes": Self.number(summary.droppedNotes),
        "notTried": Self.number(summary.outline.droppedGaps),
        "journalIssues": Self.number(run.issueCount - run.issues.count),
      ],
    ]
  }
}

extension JSONReport {
  private var runMember: JSON {
    guard let info = summary.info else { return .null }
    return [
      "seed": .number(JSONNumber(unchecked: String(info.seed))),
      "target": .string(info.target),
      "contract": .string(info.contract),
      "contractSource": .string(info.contractSource),
      "started": .string(info.started),
      "durationSeconds": summary.end.map { Self.number($0.durationSeconds) } ?? .null,
      "version": .string(info.version),
      "level": .string(info.level.rawValue),
      "readOnly": .bool(info.isReadOnly),
      "phases": .array(info.phases.map { .string($0) }),
      "outcome": outcome,
    ]
  }

  private var outcome: JSON {
    switch summary.end?.outcome {
    case .completed: "completed"
    case .interrupted: "interrupted"
    case .aborted(let reason): ["aborted": .string(reason)]
    case nil: "unfinished"
    }
  }

  private var summaryMember: JSON {
    var members = Self.counts(summary.verdicts).object ?? JSONObject()
    members = JSONObject(
      [JSONObject.Member(name: "cases", value: Self.number(summary.verdicts.total))]
        + members.members)
    members.append("exchanges", Self.number(summary.exchanges))
    members.append(
      "deviations",
      .object(
        JSONObject(
          [Level.must, .should, .may].map { level in
            JSONObject.Member(
              name: level.rawValue, value: Self.number(summary.deviationCount(level)))
          })))
    members.append("flakyDeviations", Self.number(summary.flakyDeviationCount))
    members.append("rootCauses", Self.number(run.rootCauses.count))
    return .object(members)
  }

  private var coverage: JSON {
    let operations = summary.operations
    return [
      "operations": Self.number(operations.count),
      "tried": Self.number(operations.count { !$0.isUntried }),
      "untried": .array(operations.filter(\.isUntried).map { .string($0.key) }),
      "contract": .object(
        JSONObject(
          ContractCoverage.Aspect.allCases.map { aspect in
            let sum = summary.coverage.sum(aspect)
            return JSONObject.Member(
              name: aspect.rawValue,
              value: ["total": Self.number(sum.total), "met": Self.number(sum.met)])
          })),
      "missing": .array(
        summary.coverage.rows.filter { !$0.missing.isEmpty }.map { row in
          [
            "operation": .string(row.operation), "aspect": .string(row.aspect.rawValue),
            "places": .array(row.missing.map { .string($0) }),
          ]
        }),
      "combinations": [
        "total": Self.number(summary.outline.tuples.total),
        "tried": Self.number(summary.outline.tuples.covered),
      ],
      "notTried": .array(
        summary.outline.gaps.map { gap in
          [
            "operation": .string(gap.operation), "place": .string(gap.place),
            "kind": .string(gap.kind), "reason": .string(gap.reason),
          ]
        }),
    ]
  }

  private var cleanup: JSON {
    guard let record = summary.cleanup else { return .null }
    return [
      "created": Self.number(record.created), "removed": Self.number(record.removed),
      "left": .array(record.left.map { .string($0) }),
    ]
  }

  private static func row(_ operation: OperationSummary) -> JSON {
    [
      "operation": .string(operation.key),
      "verdicts": counts(operation.verdicts),
      "exchanges": number(operation.exchanges),
      "statuses": .object(
        JSONObject(
          operation.statuses.sorted { $0.key < $1.key }.map {
            JSONObject.Member(name: String($0.key), value: number($0.value))
          })),
    ]
  }

  /// A cause by the fingerprint of the deviation to read first, and those that most likely follow from it.
  private static func cause(_ cause: RootCause) -> JSON {
    [
      "cause": .string("\(cause.first.fingerprint)"),
      "title": .string(cause.title),
      "level": .string(cause.level.rawValue),
      "operations": .array(cause.operations.map { .string($0) }),
      "deviations": .array(cause.groups.map { .string("\($0.fingerprint)") }),
      "count": number(cause.count),
      "blockedCases": number(cause.blockedCases),
    ]
  }

  /// The deviations of a root cause, which they name by the fingerprint of its first.
  private func deviations(_ cause: RootCause) -> [JSON] {
    cause.groups.map { group in
      let evidence = group.evidence
      return [
        "fingerprint": .string("\(group.fingerprint)"),
        "check": .string(evidence.check),
        "title": .string(evidence.title),
        "level": .string(group.level.rawValue),
        "operation": .string(evidence.operation),
        "pointer": .string(evidence.place),
        "expected": .string(evidence.expected),
        "actual": .string(evidence.actual),
        "source": .string(evidence.source),
        "count": Self.number(group.count),
        "caseCount": Self.number(group.caseCount),
        "cases": .array(group.cases.map { .string($0) }),
        "curl": .string(evidence.curl),
        "minimal": minimal(group),
        "rootCause": .string("\(cause.first.fingerprint)"),
        "flaky": .bool(group.repeatableLevel == nil),
      ]
    }
  }

  /// The smallest case that shows a deviation: its requests as they were sent, and what they were answered.
  private func minimal(_ group: DeviationGroup) -> JSON {
    guard let minimal = group.minimal else { return .null }
    return [
      "steps": .array(
        run.evidence.smallestCase(of: group).map { exchange in
          [
            "step": .string(exchange.step),
            "request": .string(exchange.line.request),
            "body": exchange.requestBody.map { .string($0) } ?? .null,
            "answer": .string(exchange.line.answer),
          ]
        }),
      "requests": Self.number(minimal.requests),
      "smallest": .bool(minimal.isSmallest),
    ]
  }

  private static func counts(_ verdicts: VerdictCounts) -> JSON {
    .object(
      JSONObject(
        Verdict.allCases.map {
          JSONObject.Member(name: $0.rawValue, value: number(verdicts[$0]))
        }))
  }

  private static func number(_ int: Int) -> JSON { .number(JSONNumber(int)) }

  private static func number(_ double: Double) -> JSON {
    .number(JSONNumber(unchecked: double.isFinite ? "\(double)" : "0"))
  }
}
