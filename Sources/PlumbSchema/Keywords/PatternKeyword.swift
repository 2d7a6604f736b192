import PlumbJSON

/// `pattern` (JSON Schema validation §6.3.3): a match anywhere in the text is enough.
enum PatternKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> Pattern?
  {
    guard let text = try source.text("pattern", &compiler) else { return nil }
    return try compile(text, source, at: ["pattern"], &compiler)
  }

  /// The pattern of a text, or nil where it is unusable and defects are ignored.
  static func compile(
    _ text: String, _ source: SchemaSource, at tokens: [String], _ compiler: inout SchemaCompiler
  ) throws(SchemaError) -> Pattern? {
    if let known = compiler.patterns[ExactText(text)] { return known }
    do {
      let pattern = try Pattern(text)
      compiler.patterns[ExactText(text)] = pattern
      return pattern
    } catch {
      var place = source.place
      for token in tokens { place = place.appending(token) }
      try compiler.report(
        .unusablePattern(source: text, problem: error.description), at: place)
      return nil
    }
  }

  static func holds(
    _ text: String, _ rules: StringRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard let pattern = rules.pattern, !pattern.matches(text) else { return true }
    walk.report("pattern", node, expected: "a string that matches \(pattern.source)", .string(text))
    return false
  }
}
