extension LintRule {
  static let schemaKeywordsAreKnown = LintRule(
    .warning, "schema-keywords-are-known",
    title: "Every keyword of a schema is one that JSON Schema or OpenAPI knows.",
    why: "A misspelt keyword is skipped, and what it was to demand is not demanded.",
    mend: "Correct the name, or begin it with x- if it is an extension.",
    examples: .schema(
      good: #"{"required": ["name"], "properties": {"name": {}}}"#,
      bad: #"{"requierd": ["name"], "properties": {"name": {}}}"#)
  ) { subject in
    let names = ObjectKind.schemaFields.map(\.name)
    return subject.survey.unknown.filter { $0.owner.kind == .schema }.map { member in
      LintFinding(
        member.owner.node.member(member.name) ?? member.owner.node,
        "no schema has a keyword '\(member.name)'",
        hint: successors[member.name].map { "JSON Schema calls it \($0) now" }
          ?? closest(to: member.name, among: names).map { "did you mean '\($0)'?" } ?? "")
    }
  }
}

/// What keywords of older drafts have become.
private let successors = [
  "id": "'$id'", "divisibleBy": "'multipleOf'", "disallow": "'not'", "extends": "'allOf'",
  "dependencies": "'dependentRequired' and 'dependentSchemas'",
  "additionalItems": "'items', beside 'prefixItems'", "$recursiveRef": "'$dynamicRef'",
  "$recursiveAnchor": "'$dynamicAnchor'",
]
