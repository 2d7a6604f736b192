extension LintRule {
  static let partsAreUsable = LintRule(
    .error, "parts-are-usable",
    title: "Every part of the document can be read and every reference leads somewhere.",
    why: "A part that cannot be read is set aside: nothing it promises is checked.",
    mend: "Correct the place; plumb goes on with the other parts where it can.",
    examples: .operation(
      good: #"{"responses": {"200": {"description": "The pets."}}}"#,
      bad: ##"{"responses": {"200": {"$ref": "#/components/responses/Pets"}}}"##)
  ) { subject in
    subject.problems.map { problem in
      LintFinding(
        DocumentPlace(document: problem.document, pointer: problem.pointer), problem.message,
        hint: problem.hint)
    }
  }
}
