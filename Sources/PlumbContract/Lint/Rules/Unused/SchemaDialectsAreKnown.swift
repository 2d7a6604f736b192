import PlumbJSON

/// The dialects that plumb reads: its own of OpenAPI 3.1, and JSON Schema 2020-12.
private let known = [
  "https://spec.openapis.org/oas/3.1/dialect/base",
  "https://spec.openapis.org/oas/3.1/dialect/2024-10-25",
  "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
  "https://json-schema.org/draft/2020-12/schema",
]

extension LintRule {
  static let schemaDialectsAreKnown = LintRule(
    .unused, "schema-dialects-are-known",
    title: "Every dialect of schemas is that of OpenAPI 3.1 or JSON Schema 2020-12.",
    why: "Keywords that only another dialect has are not looked at.",
    mend: "Leave the dialect out, or write the schemas in JSON Schema 2020-12.",
    examples: .document(
      good: #""jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema""#,
      bad: #""jsonSchemaDialect": "https://shop.example/dialect""#)
  ) { subject in
    let own = subject.root.member("jsonSchemaDialect").map { [$0] } ?? []
    let ofSchemas = subject.survey.sites(.schema).compactMap { $0.node.member("$schema") }
    return (own + ofSchemas).compactMap { node in
      guard let name = node.value.string?.split(separator: "#").first, !known.contains(String(name))
      else { return nil }
      return LintFinding(
        node, "schemas of the dialect '\(name)' are read as those of JSON Schema 2020-12",
        hint: name.hasPrefix("http://json-schema.org/") || name.contains("2019-09")
          ? "older drafts are read by their keywords, \"$recursiveRef\" and \"id\" are not" : "")
    }
  }
}
