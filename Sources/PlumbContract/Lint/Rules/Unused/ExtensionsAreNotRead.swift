import PlumbJSON

extension LintRule {
  static let extensionsAreNotRead = LintRule(
    .unused, "extensions-are-not-read",
    title: "No extension but x-plumb stands in the document.",
    why: "Extensions of other tools mean nothing to plumb; each name is listed once.",
    mend: "Say what plumb should know in x-plumb, in the document or in an overlay (--rules).",
    examples: .operation(
      good: #"{"responses": {}, "x-plumb": {"source": "Pets"}}"#,
      bad: #"{"responses": {}, "x-team": "pets"}"#)
  ) { subject in
    firstPlaces(
      of: subject.survey.extensions.map { (name: $0.pointer.tokens.last ?? "", node: $0) }
        .filter { $0.name != "x-plumb" }
    ) { "'\($0)' is not read" }
  }
}
