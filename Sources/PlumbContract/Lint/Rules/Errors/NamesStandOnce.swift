import PlumbJSON

extension LintRule {
  static let namesStandOnce = LintRule(
    .error, "names-stand-once",
    title: "Every name stands once in its object.",
    why: "Of two members with one name some readers take the first, some the last (RFC 8259 §4).",
    mend: "Remove one of them, or rename it.",
    examples: .schema(
      good: #"{"type": "string"}"#, bad: #"{"type": "string", "type": "integer"}"#)
  ) { subject in
    subject.documents.flatMap { document in
      document.value.repeatedNames().map { repeated in
        LintFinding(
          DocumentPlace(
            document: document.document, pointer: repeated.object.appending(repeated.name)),
          "'\(repeated.name)' stands more than once in this object")
      }
    }
  }
}
