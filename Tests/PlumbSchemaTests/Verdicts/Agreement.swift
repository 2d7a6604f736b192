import PlumbJSON

// Which of the two ways of judging gave an answer cannot be seen from outside the layer.
@testable import PlumbSchema

/// Whether a verdict, made from rows, and a report, made by walking the nodes, come to the same.
enum Agreement {
  static func holds(
    _ graph: SchemaGraph, _ value: JSON, _ schema: SchemaID, _ direction: Direction? = nil
  ) -> Bool {
    var walk = Walk(graph: graph, direction: direction, limit: 1)
    let isMet = walk.accepts(value, schema) && !walk.isExhausted
    return graph.isValid(value, against: schema, direction: direction) == isMet
  }
}
