extension LintRule {
  static let xmlIsNotRead = LintRule(
    .unused, "xml-is-not-read",
    title: "No schema says how its value is written in XML.",
    why: "plumb reads JSON; the names that values have in XML are not used.",
    mend: "Nothing needs to be done.",
    examples: .schema(
      good: #"{"type": "string"}"#, bad: #"{"type": "string", "xml": {"name": "n"}}"#)
  ) { subject in
    subject.survey.sites(.schema).compactMap { site in
      site.node.member("xml").map { LintFinding($0, "the form in XML is not used") }
    }
  }
}
