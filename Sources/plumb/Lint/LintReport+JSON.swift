import PlumbContract
import PlumbJSON

extension LintReport {
  /// Every finding with its rule, and the counts.
  var json: JSON {
    [
      "document": .string(source), "usable": .bool(result.isUsable),
      "counts": .object(
        JSONObject(
          LintRule.Kind.allCases.map {
            JSONObject.Member(name: $0.rawValue, value: JSON(result.count($0)))
          })),
      "rules": .array(result.sections.map(section)),
    ]
  }

  private func section(_ section: LintResult.Section) -> JSON {
    [
      "id": .string(section.rule.id), "kind": .string(section.rule.kind.rawValue),
      "title": .string(section.rule.title), "why": .string(section.rule.why),
      "mend": .string(section.rule.mend),
      "findings": .array(
        section.findings.map { finding in
          [
            "file": .string(position(of: finding).file),
            "line": position(of: finding).position.map { JSON($0.line) } ?? .null,
            "column": position(of: finding).position.map { JSON($0.column) } ?? .null,
            "pointer": .string(finding.place.pointer.description),
            "message": .string(finding.message), "hint": .string(finding.hint),
          ]
        }),
    ]
  }
}
