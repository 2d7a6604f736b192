import PlumbJSON

extension LintRule {
  static let requiredIsAvailable = LintRule(
    .warning, "required-is-available",
    title: "No member is required that exists only under a condition.",
    why: "Where the condition does not hold, the member would have to be there and mean nothing.",
    mend: "Take it out of required, or require it under the same condition by if and then.",
    examples: .schema(
      good: """
        {"properties": {"kind": {"type": "string"}, "iban": {"type": "string",
         "x-plumb": {"availableWhen": {"kind": "transfer"}}}}}
        """,
      bad: """
        {"properties": {"kind": {"type": "string"}, "iban": {"type": "string",
         "x-plumb": {"availableWhen": {"kind": "transfer"}}}}, "required": ["iban"]}
        """)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      (site.node.member("required")?.elements ?? []).compactMap { element in
        guard let name = element.value.string,
          let rule = site.node.member("properties")?.member(name)?.plumb?.member("availableWhen")
        else { return nil }
        let siblings = rule.members.map { "'\($0.name)'" }.joined(separator: " and ")
        return LintFinding(
          element, "'\(name)' is required, and available only for some values of \(siblings)")
      }
    }
  }
}
