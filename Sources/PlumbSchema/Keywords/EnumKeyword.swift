import PlumbJSON

/// `enum` and `const` (JSON Schema validation §6.1.2, §6.1.3).
enum EnumKeyword {
  static func readValues(_ source: SchemaSource, _ compiler: inout SchemaCompiler)
    throws(SchemaError) -> [JSON]?
  {
    guard let value = source["enum"] else { return nil }
    guard let values = value.array else {
      try source.reject("enum", "an array", value, &compiler)
      return nil
    }
    return values
  }

  static func readConst(_ source: SchemaSource) -> JSON? { source["const"] }

  static func holds(_ value: JSON, _ node: SchemaNode, _ walk: inout Walk) -> Bool {
    if let const = node.const, const != value {
      walk.report("const", node, expected: const.brief, value)
      return false
    }
    if let values = node.enumeration, !values.contains(value) {
      walk.report("enum", node, expected: Phrase.choice(of: values), value)
      return false
    }
    return true
  }
}
