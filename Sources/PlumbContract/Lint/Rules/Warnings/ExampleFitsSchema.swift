import PlumbJSON
import PlumbSchema

extension LintRule {
  static let exampleFitsSchema = LintRule(
    .warning, "example-fits-schema",
    title: "Every example is valid by the schema that it illustrates.",
    why: "Readers copy examples: one of the two misleads them, and only the author knows which.",
    mend: "Correct the example, or the schema.",
    examples: .schema(
      good: #"{"type": "integer", "minimum": 1, "examples": [7]}"#,
      bad: #"{"type": "integer", "minimum": 1, "examples": [0]}"#)
  ) { subject in
    let ofSchemas = subject.survey.sites(.schema).flatMap { site in
      let single = site.node.member("example").map { [$0] } ?? []
      let several = (site.node.member("examples")?.elements ?? []) + single
      return findings(several, site.node, subject)
    }
    let holders = [ObjectKind.mediaType, .parameter, .header].flatMap(subject.survey.sites)
    let ofOthers = holders.flatMap { site -> [LintFinding] in
      guard let schema = site.node.member("schema") else { return [] }
      let single = site.node.member("example").map { [$0] } ?? []
      let several = (site.node.member("examples")?.members ?? []).compactMap { _, node in
        subject.resolve(node)?.member("value")
      }
      return isJudged(site) ? findings(single + several, schema, subject) : []
    }
    return ofSchemas + ofOthers
  }
}

/// Examples of other media types than JSON are text in a form that the schema does not speak about.
private func isJudged(_ site: Survey.Site) -> Bool {
  guard site.kind == .mediaType else { return true }
  return MediaTypeName(site.node.pointer.tokens.last ?? "").isJSON
}

private func findings(
  _ examples: [DocumentNode], _ schema: DocumentNode, _ subject: LintSubject
) -> [LintFinding] {
  guard !examples.isEmpty, let id = subject.schema(at: schema) else { return [] }
  let direction: Direction? =
    subject.isInRequest(schema)
    ? .request : schema.pointer.tokens.contains("responses") ? .response : nil
  return examples.compactMap { example in
    subject.contradiction(of: example.value, to: id, direction: direction).map {
      LintFinding(example, "the example breaks its schema: \($0)")
    }
  }
}
