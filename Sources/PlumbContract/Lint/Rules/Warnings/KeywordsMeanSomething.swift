import PlumbJSON

/// Keywords of schemas that only OpenAPI 3.1 has.
private let newKeywords = [
  "const", "examples", "prefixItems", "contains", "if", "then", "else", "patternProperties",
  "propertyNames", "dependentRequired", "dependentSchemas", "unevaluatedProperties",
  "unevaluatedItems", "$defs", "$id", "$anchor", "$dynamicRef",
]

extension LintRule {
  static let keywordsMeanSomething = LintRule(
    .warning, "keywords-mean-something",
    title: "Every keyword has a meaning in the document's version of OpenAPI.",
    why: "A keyword of another version is skipped: what it was to allow or forbid is not so.",
    mend: "Write it as the version has it, or move the document to the other version.",
    examples: .schema(
      good: #"{"type": ["string", "null"]}"#, bad: #"{"type": "string", "nullable": true}"#)
  ) { subject in
    subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      guard subject.isOld else {
        return site.node.member("nullable").map {
          [LintFinding($0, "OpenAPI 3.1 has no 'nullable'", hint: "add \"null\" to the type")]
        } ?? []
      }
      if site.isReference {
        return site.node.members.filter { name, _ in
          !["$ref", "description", "summary"].contains(name) && !name.hasPrefix("x-")
        }.map {
          LintFinding(
            $0.node, "OpenAPI 3.0 skips what stands beside a '$ref'", hint: "put both into an allOf"
          )
        }
      }
      return newKeywords.compactMap { name in
        site.node.member(name).map { LintFinding($0, "OpenAPI 3.0 has no '\(name)'") }
      }
    }
  }
}
