import PlumbJSON

extension LintRule {
  static let securityIsDefined = LintRule(
    .warning, "security-is-defined",
    title: "Every security requirement names a scheme that the document defines.",
    why: "Without the scheme nobody knows how to show who they are.",
    mend: "Define it under components/securitySchemes, or correct the name.",
    examples: .document(
      good: """
        "security": [{"key": []}], "components": {"securitySchemes":
         {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
        """,
      bad: """
        "security": [{"keys": []}], "components": {"securitySchemes":
         {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
        """)
  ) { subject in
    let schemes = subject.root.value["components"]?["securitySchemes"]?.object
    return subject.survey.sites(.securityRequirement).flatMap { site in
      site.node.members.filter { schemes?[$0.name] == nil }.map { name, node in
        LintFinding(
          node, "there is no security scheme '\(name)'",
          hint: closest(to: name, among: schemes?.names ?? []).map { "did you mean '\($0)'?" } ?? ""
        )
      }
    }
  }
}
