import PlumbContract
import PlumbJSON

extension LintReport {
  /// SARIF 2.1.0: rules that found something are rules, findings are results.
  var sarif: JSON {
    let schema =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return [
      "$schema": .string(schema), "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "plumb", "semanticVersion": .string(Version.text),
              "rules": .array(result.sections.map { Self.descriptor($0.rule) }),
            ]
          ],
          "automationDetails": ["id": "plumb-lint/"], "columnKind": "unicodeCodePoints",
          "results": .array(
            result.sections.enumerated().flatMap { index, section in
              section.findings.map { sarifResult($0, of: section.rule, index) }
            }),
        ]
      ],
    ]
  }

  private static func descriptor(_ rule: LintRule) -> JSON {
    [
      "id": .string(rule.id), "shortDescription": ["text": .string(rule.title)],
      "fullDescription": ["text": .string(rule.why)], "help": ["text": .string(rule.mend)],
      "defaultConfiguration": ["level": .string(level(rule.kind))],
    ]
  }

  private func sarifResult(_ finding: LintFinding, of rule: LintRule, _ index: Int) -> JSON {
    let text = finding.hint.isEmpty ? finding.message : "\(finding.message); \(finding.hint)"
    return [
      "ruleId": .string(rule.id), "ruleIndex": JSON(index),
      "level": .string(Self.level(rule.kind)), "message": ["text": .string(text)],
      "locations": [
        [
          "physicalLocation": physicalLocation(of: finding),
          "logicalLocations": [["fullyQualifiedName": .string(finding.pointer)]],
        ]
      ],
    ]
  }

  private func physicalLocation(of finding: LintFinding) -> JSON {
    let place = position(of: finding)
    let artifact: JSON = ["uri": .string(PercentCoding.encoded(path: place.file))]
    guard let position = place.position else { return ["artifactLocation": artifact] }
    return [
      "artifactLocation": artifact,
      "region": ["startLine": JSON(position.line), "startColumn": JSON(position.column)],
    ]
  }

  private static func level(_ kind: LintRule.Kind) -> String {
    switch kind {
    case .error: "error"
    case .warning: "warning"
    case .silence, .unused: "note"
    }
  }
}
