import PlumbJSON

/// `multipleOf` (JSON Schema validation §6.2.1): decimal, so 0.03 is a multiple of 0.01.
enum MultipleOf {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> JSONNumber?
  {
    guard let step = try source.number("multipleOf", &compiler) else { return nil }
    if step > JSONNumber(0) { return step }
    try source.reject("multipleOf", "a number above 0", .number(step), &compiler)
    return nil
  }
}
