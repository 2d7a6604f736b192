import PlumbJSON
import PlumbJournal

extension Report {
  /// The deviations as static analysis results, for code hosts and editors.
  package static let sarif = Report(fileName: "report.sarif", title: "for code scanning") {
    run, output in
    output.write(SARIFReport(run).document.bytes(.pretty))
    output.write("\n")
  }
}

/// SARIF 2.1.0: checks seen are rules, deviations are results.
struct SARIFReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let run: RunRecord
  private let groups: [DeviationGroup]
  /// The first deviation of each check, in the order of the results.
  private let rules: [Deviation]

  init(_ run: RunRecord) {
    self.run = run
    groups = run.rootCauses.flatMap(\.groups)
    var seen: Set<ExactText> = []
    rules = groups.map(\.evidence).filter { seen.insert(ExactText($0.check)).inserted }
  }

  var document: JSON {
    [
      "$schema": .string(Self.schema),
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "plumb",
              "semanticVersion": .string(run.summary.info?.version ?? "0.0.0"),
              "rules": .array(rules.map(Self.rule)),
            ]
          ],
          "automationDetails": ["id": .string("plumb/\(run.summary.info?.contract ?? "")")],
          "invocations": [invocation],
          "columnKind": "unicodeCodePoints",
          "results": .array(groups.map(result)),
        ]
      ],
    ]
  }

  private var invocation: JSON {
    let isSuccessful =
      switch run.summary.conclusion {
      case .conforms, .deviates: true
      case .untestable, .nothingTested, .interrupted: false
      }
    return ["executionSuccessful": .bool(isSuccessful)]
  }

  private static func rule(_ deviation: Deviation) -> JSON {
    [
      "id": .string(deviation.check),
      "shortDescription": ["text": .string(deviation.heading)],
      "help": ["text": .string("`plumb explain \(deviation.check)` says why and how to mend it.")],
    ]
  }

  private func result(_ group: DeviationGroup) -> JSON {
    let evidence = group.evidence
    let text =
      "\(evidence.operation), \(evidence.place): expected \(evidence.expected), "
      + "got \(evidence.actual). Promised by \(evidence.source)."
    return [
      "ruleId": .string(evidence.check),
      "ruleIndex": .number(
        JSONNumber(rules.firstIndex { ExactText($0.check) == ExactText(evidence.check) } ?? 0)),
      "level": .string(Self.severity(group.level)),
      "message": ["text": .string(text.visible())],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(artifact)], "region": ["startLine": 1],
          ],
          "logicalLocations": [
            ["name": .string(evidence.operation), "fullyQualifiedName": .string(evidence.place)]
          ],
        ]
      ],
      "partialFingerprints": ["plumb/v1": .string("\(group.fingerprint)")],
      "occurrenceCount": .number(JSONNumber(group.count)),
    ]
  }

  /// The contract is what the results are about; as a relative URI reference (RFC 3986 §4.2).
  private var artifact: String {
    let source = run.summary.info?.contractSource ?? "contract"
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return source.utf8.reduce(into: "") { text, byte in
      if allowed.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func severity(_ level: Level) -> String {
    switch level {
    case .must: "error"
    case .should: "warning"
    case .may: "note"
    }
  }
}
