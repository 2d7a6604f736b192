import PlumbJSON

extension LintRule {
  static let componentsAreUsed = LintRule(
    .unused, "components-are-used",
    title: "Every component is referred to.",
    why: "What nothing refers to promises nothing; often a reference to it was forgotten.",
    mend: "Refer to it, or remove it.",
    examples: .document(
      good: """
        "paths": {"/pets": {"get": {"responses": {"200": {"$ref": "#/components/responses/Pets"}}}}},
        "components": {"responses": {"Pets": {"description": "The pets."}}}
        """,
      bad: #""components": {"responses": {"Pets": {"description": "The pets."}}}"#)
  ) { subject in
    let used = subject.referredPlaces
    return (subject.root.member("components")?.members ?? [])
      .filter { !["securitySchemes", "x-plumb"].contains($0.name) }
      .flatMap { $0.node.members }
      .filter { !used.contains($0.node.pointer) }
      .map { LintFinding($0.node, "nothing refers to '\($0.name)'") }
  }
}
