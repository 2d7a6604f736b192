import PlumbJSON

extension LintRule {
  static let fieldsAreUsed = LintRule(
    .unused, "fields-are-used",
    title: "Every member says something that plumb looks at.",
    why: "What these members promise is kept by nobody here: a run neither tries nor checks it.",
    mend: "Check it by other means, or say it in a way that plumb reads.",
    examples: .operation(
      good: #"{"parameters": [{"name": "q", "in": "query", "schema": {}}]}"#,
      bad: #"{"parameters": [{"name": "q", "in": "query", "allowEmptyValue": true, "schema": {}}]}"#
    )
  ) { subject in
    ObjectKind.allCases.flatMap { kind -> [LintFinding] in
      let unread = kind.members.compactMap { field -> (name: String, why: String)? in
        if case .unread(let why) = field.use { (field.name, why) } else { nil }
      }
      guard !unread.isEmpty else { return [] }
      return subject.survey.sites(kind).flatMap { site in
        unread.compactMap { name, why in
          site.node.member(name).map {
            LintFinding($0, "'\(name)' of the \(kind.rawValue) is not used: \(why)")
          }
        }
      }
    }
  }
}
