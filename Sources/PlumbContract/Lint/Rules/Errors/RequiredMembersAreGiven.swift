extension LintRule {
  static let requiredMembersAreGiven = LintRule(
    .error, "required-members-are-given",
    title: "Every object has the members that OpenAPI requires of it.",
    why: "Without them other tools refuse the document, and readers miss what it is about.",
    mend: "Add the member.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": "The pets."}}}"#,
      bad: #"{"responses": {"200": {}}}"#)
  ) { subject in
    subject.survey.missing.map { owner, member in
      LintFinding(
        owner.node, "the \(owner.kind.rawValue) has no '\(member)'", hint: "add \"\(member)\"")
    }
  }
}
