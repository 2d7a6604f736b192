import PlumbJSON
import PlumbSchema

extension LintRule {
  static let schemasHaveValues = LintRule(
    .warning, "schemas-have-values",
    title: "Every schema has a value that is valid by it.",
    why: "Where no value can be made nothing can be sent, and every answer deviates.",
    mend: "Take back one of the keywords that contradict each other.",
    examples: .schema(
      good: #"{"allOf": [{"type": "number"}, {"type": "integer"}]}"#,
      bad: #"{"allOf": [{"type": "string"}, {"type": "integer"}]}"#)
  ) { subject in
    guard let search = subject.obstacles else { return [] }
    let inRequests = search(subject.schemas, .request)
    let elsewhere = search(subject.schemas, nil)
    let found = subject.survey.sites(.schema).compactMap { site -> Found? in
      // A schema that is `false` says on purpose that there is nothing.
      guard site.node.value != .bool(false), let schema = subject.schema(at: site.node),
        let obstacle = subject.isInRequest(site.node) ? inRequests(schema) : elsewhere(schema)
      else { return nil }
      return Found(node: site.node, obstacle: obstacle)
    }
    // What stands in the way of many is said once, at its own place if that is a schema that was asked about.
    var blamed = Set(found.filter(\.isHere).map(\.obstacle.pointer))
    return found.compactMap { found in
      let obstacle = found.obstacle
      if found.isHere { return LintFinding(found.node, obstacle.title, hint: obstacle.hint) }
      guard blamed.insert(obstacle.pointer).inserted else { return nil }
      return LintFinding(
        found.node, "\(obstacle.pointer): \(obstacle.title)", hint: obstacle.hint)
    }
  }
}

/// A schema without a value.
private struct Found {
  let node: DocumentNode
  let obstacle: SchemaObstacle

  /// Whether the schema is itself what is in the way.
  var isHere: Bool { obstacle.pointer == node.pointer }
}
