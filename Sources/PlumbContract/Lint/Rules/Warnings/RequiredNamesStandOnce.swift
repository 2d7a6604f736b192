import PlumbJSON

extension LintRule {
  static let requiredNamesStandOnce = LintRule(
    .warning, "required-names-stand-once",
    title: "Every name stands once in its list of required members.",
    why: "JSON Schema forbids it (validation §6.5.3), so stricter tools refuse the document.",
    mend: "Remove the second one.",
    examples: .schema(
      good: #"{"properties": {"a": {}}, "required": ["a"]}"#,
      bad: #"{"properties": {"a": {}}, "required": ["a", "a"]}"#)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      var seen: Set<TextKey> = []
      return (site.node.member("required")?.elements ?? []).compactMap { element in
        guard let name = element.value.string, !seen.insert(TextKey(name)).inserted else {
          return nil
        }
        return LintFinding(element, "'\(name)' stands in the list before")
      }
    }
  }
}
