import PlumbJSON

extension LintRule {
  static let discriminatorLeadsToSchemas = LintRule(
    .warning, "discriminator-leads-to-schemas",
    title: "Every value that a discriminator maps leads to a schema.",
    why: "A value mapped to nothing selects no alternative, so nothing is known of its objects.",
    mend: "Name a schema of components/schemas, by its name or by a reference.",
    examples: .document(
      good: """
        "components": {"schemas": {"Cat": {"type": "object"}, "Pet": {"oneOf": [{"$ref":
         "#/components/schemas/Cat"}], "discriminator": {"propertyName": "kind", "mapping": {"c": "Cat"}}}}}
        """,
      bad: """
        "components": {"schemas": {"Cat": {"type": "object"}, "Pet": {"oneOf": [{"$ref":
         "#/components/schemas/Cat"}], "discriminator": {"propertyName": "kind", "mapping": {"c": "Kat"}}}}}
        """)
  ) { subject in
    let schemas = subject.root.value["components"]?["schemas"]?.object
    return subject.survey.sites(.schema).flatMap { site -> [LintFinding] in
      (site.node.member("discriminator")?.member("mapping")?.members ?? []).compactMap { _, node in
        guard let target = node.value.string, schemas?[target] == nil else { return nil }
        let reference = DocumentNode(
          value: ["$ref": .string(target)], pointer: node.pointer, document: node.document)
        guard subject.resolve(reference) == nil else { return nil }
        return LintFinding(
          node, "'\(target)' is neither the name of a schema nor a reference to one",
          hint: closest(to: target, among: schemas?.names ?? []).map { "did you mean '\($0)'?" }
            ?? "")
      }
    }
  }
}
