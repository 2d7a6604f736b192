import PlumbJSON

/// What a schema expects of a number, such as `an integer from 1 to 60` or `a number above 0`.
enum NumberPhrase {
  static func of(_ node: SchemaNode, noun: String) -> String {
    (node.numbers?.format?.phrase ?? noun) + range(node) + step(node)
  }

  private static func range(_ node: SchemaNode) -> String {
    if let least = node.minimum, let most = node.maximum,
      node.exclusiveMinimum == nil, node.exclusiveMaximum == nil
    {
      return least == most ? " equal to \(least.text)" : " from \(least.text) to \(most.text)"
    }
    let bounds = [
      node.minimum.map { "of at least \($0.text)" },
      node.exclusiveMinimum.map { "above \($0.text)" },
      node.maximum.map { "of at most \($0.text)" },
      node.exclusiveMaximum.map { "below \($0.text)" },
    ].compactMap(\.self)
    return bounds.isEmpty ? "" : " " + Phrase.list(bounds, "and")
  }

  private static func step(_ node: SchemaNode) -> String {
    node.multipleOf.map { " that is a multiple of \($0.text)" } ?? ""
  }
}
