import PlumbJSON

extension LintRule {
  static let referencesStandAlone = LintRule(
    .unused, "references-stand-alone",
    title: "Nothing stands beside a reference that replaces the whole object.",
    why:
      "What the reference leads to is taken as it is; the neighbours of '$ref' are not added to it.",
    mend: "Move the member into what is referred to, or write the object out in place.",
    examples: .document(
      good: """
        "components": {"parameters": {"Q": {"name": "q", "in": "query", "schema": {}},
         "P": {"$ref": "#/components/parameters/Q"}}}
        """,
      bad: """
        "components": {"parameters": {"Q": {"name": "q", "in": "query", "schema": {}},
         "P": {"$ref": "#/components/parameters/Q", "required": true}}}
        """)
  ) { subject in
    subject.survey.besideReferences.map {
      LintFinding($0, "'\($0.pointer.tokens.last ?? "")' beside a '$ref' is not read")
    }
  }
}
