/// What a schema expects of a string, such as `a string of 1 to 20 characters` or `a UUID`.
enum StringPhrase {
  static func of(_ node: SchemaNode) -> String {
    let noun = node.strings?.format?.phrase ?? "a string"
    let length = Phrase.range(node.minLength, node.maxLength, of: "character")
    let pattern = node.pattern.map { " that matches \($0.source)" } ?? ""
    return noun + length + pattern
  }
}
