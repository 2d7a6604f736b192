import PlumbJSON

/// The keywords that speak about values of some types only.
private let keywords: [(types: Set<String>, names: [String])] = [
  (["string"], ["minLength", "maxLength", "pattern"]),
  (
    ["integer", "number"],
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
  ),
  (["array"], ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]),
  (
    ["object"],
    ["properties", "required", "additionalProperties", "minProperties", "maxProperties"]
  ),
]

extension LintRule {
  static let keywordFitsType = LintRule(
    .warning, "keyword-fits-type",
    title: "Every keyword speaks about a type that the value may have.",
    why: "A keyword for another type is never looked at: the limit it was to set does not exist.",
    mend:
      "Use the keyword of the type (a length for texts, a minimum for numbers), or correct the type.",
    examples: .schema(
      good: #"{"type": "string", "maxLength": 50}"#, bad: #"{"type": "string", "maximum": 50}"#)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      let types = Set(subject.types(of: site.node))
      guard !types.isEmpty else { return [] }
      return keywords.filter { $0.types.isDisjoint(with: types) }.flatMap(\.names).compactMap {
        name in
        site.node.member(name).map {
          LintFinding(
            $0,
            "'\(name)' says nothing about a value of type \(types.sorted().joined(separator: " or "))"
          )
        }
      }
    }
  }
}
