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
    do throws(GenerationError) {
      _ = try generator.simplest(for: schema)
      return nil
    } catch {
      return SchemaObstacle(at: error.schemaPointer, title: error.reason.title, hint: error.hint)
    }
  }
}
