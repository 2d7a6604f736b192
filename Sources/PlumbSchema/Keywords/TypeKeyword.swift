import PlumbJSON

/// `type` (JSON Schema validation §6.1.1).
enum TypeKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> TypeSet?
  {
    guard let value = source["type"] else { return nil }
    var types: TypeSet = source.isNullable ? .null : []
    for name in value.array ?? [value] {
      guard let type = name.string.flatMap(TypeSet.init(name:)) else {
        try source.reject("type", "a type or an array of types", value, &compiler)
        return nil
      }
      types.insert(type)
    }
    return types
  }

  static func holds(_ value: JSON, _ node: SchemaNode, _ walk: inout Walk) -> Bool {
    guard let types = node.types, !types.contains(typeOf: value) else { return true }
    walk.report("type", node, of: .all, actual: value.brief)
    return false
  }
}
