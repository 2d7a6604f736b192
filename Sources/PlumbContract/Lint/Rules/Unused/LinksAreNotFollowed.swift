import PlumbJSON

extension LintRule {
  static let linksAreNotFollowed = LintRule(
    .unused, "links-are-not-followed",
    title: "The document has no links.",
    why: "plumb finds out what leads where from resources and their references, not from links.",
    mend: "Say the same by resources and references in x-plumb.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": ""}}}"#,
      bad: """
        {"operationId": "a", "responses": {"200": {"description": "",
         "links": {"again": {"operationId": "a"}}}}}
        """)
  ) { subject in
    subject.survey.sites(.link).filter { !$0.isReference }.map {
      LintFinding($0.node, "the link '\($0.node.pointer.tokens.last ?? "")' is not followed")
    }
  }
}
