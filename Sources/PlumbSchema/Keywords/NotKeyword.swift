import PlumbJSON

/// `not` (JSON Schema core §10.2.1.4).
enum NotKeyword {
  static func holds(_ value: JSON, _ rules: Applicators, _ node: SchemaNode, _ walk: inout Walk)
    -> Bool
  {
    guard let schema = rules.not else { return true }
    var unused = Marks()
    guard walk.silently(value, schema, &unused) else { return true }
    let graph = walk.graph
    walk.report("not", node, expected: "anything but \(graph.phrase(for: schema))", value)
    return false
  }
}
