import PlumbJSON

/// `format` (JSON Schema validation §7), where the dialect asserts it and the format is known.
enum FormatKeyword {
  static func read(_ source: SchemaSource) -> Format? {
    guard source.dialect.assertsFormat else { return nil }
    return source["format"]?.string.flatMap(Format.init(name:))
  }

  static func holds(
    _ text: String, _ rules: StringRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard let format = rules.format, !format.accepts(text) else { return true }
    walk.report("format", node, expected: format.phrase, .string(text))
    return false
  }
}
