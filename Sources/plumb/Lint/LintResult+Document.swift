import PlumbChecks
import PlumbContract
import PlumbGeneration
import PlumbSchema

extension LintResult {
  /// Holds a contract against the rules, with all that checks and generation know about it.
  init(of document: ContractDocument, rules: [LintRule] = LintRule.all) {
    self.init(
      of: document.root, loader: document.loader, checks: Check.withStatuses, obstacles: obstacles,
      rules: rules)
  }
}

/// Asks the generator for the plainest value of a schema.
private let obstacles: ObstacleSearch = { graph, direction in
  let generator = ValueGenerator(graph, direction: direction)
  return { schema in
    generator.obstacle(to: schema).map {
      SchemaObstacle(at: $0.schemaPointer, title: $0.reason.title, hint: $0.hint)
    }
  }
}
