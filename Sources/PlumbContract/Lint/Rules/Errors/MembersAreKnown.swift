extension LintRule {
  static let membersAreKnown = LintRule(
    .error, "members-are-known",
    title: "Every member is one that OpenAPI knows, or its name begins with x-.",
    why: "A misspelt member is silently skipped, together with what it was to promise.",
    mend: "Correct the name, or begin it with x- if it is an extension.",
    examples: .operation(
      good: #"{"responses": {}, "x-team": "pets"}"#, bad: #"{"responces": {}}"#)
  ) { subject in
    subject.survey.unknown.filter { $0.owner.kind != .schema }.map { member in
      let names = (member.owner.kind.fields ?? []).map(\.name)
      let node = member.owner.node.member(member.name) ?? member.owner.node
      return LintFinding(
        node, "OpenAPI has no '\(member.name)' in the \(member.owner.kind.rawValue)",
        hint: closest(to: member.name, among: names).map { "did you mean '\($0)'?" } ?? "")
    }
  }
}
