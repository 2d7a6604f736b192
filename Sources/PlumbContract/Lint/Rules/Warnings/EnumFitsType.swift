import PlumbJSON
import PlumbSchema

extension LintRule {
  static let enumFitsType = LintRule(
    .warning, "enum-fits-type",
    title: "Every value of an enum is of the type beside it.",
    why: "A value that the type refuses can never be sent: it is listed in vain.",
    mend: "Write the value in the type, or widen the type.",
    examples: .schema(
      good: #"{"type": "integer", "enum": [1, 2]}"#, bad: #"{"type": "integer", "enum": [1, "2"]}"#)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      let names = subject.types(of: site.node)
      var types = names.compactMap(TypeSet.init(name:)).reduce(into: TypeSet()) { $0.insert($1) }
      guard !types.isEmpty else { return [] }
      if site.node.bool("nullable") == true { types.insert(.null) }
      return (site.node.member("enum")?.elements ?? []).filter { !types.contains(typeOf: $0.value) }
        .map {
          LintFinding(
            $0,
            "expected a value of type \(names.joined(separator: " or ")), found "
              + described($0.value))
        }
    }
  }
}
