import PlumbJSON
import PlumbSchema

extension LintSubject {
  /// The first thing in which a value breaks a schema, in words; nil where it is valid.
  func contradiction(
    of value: JSON, to schema: SchemaID, direction: Direction? = nil
  ) -> String? {
    var graph = schemas
    graph.maxSteps = 100_000
    return graph.violations(of: value, against: schema, limit: 1, direction: direction).first
      .map(\.description)
  }

  /// Whether a schema stands in the body of a request.
  func isInRequest(_ schema: DocumentNode) -> Bool {
    schema.pointer.tokens.contains { $0 == "requestBody" || $0 == "requestBodies" }
  }

  /// The types that a schema names itself, without what it refers to.
  func types(of schema: DocumentNode) -> [String] {
    let type = schema.value["type"]
    return type?.string.map { [$0] } ?? (type?.array ?? []).compactMap(\.string)
  }
}
