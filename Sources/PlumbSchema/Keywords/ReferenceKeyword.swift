import PlumbJSON

/// `$ref` (JSON Schema core §8.2.3.1).
enum ReferenceKeyword {
  static func read(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError)
    -> SchemaID?
  {
    guard let reference = try source.text("$ref", &compiler) else { return nil }
    do throws(SchemaError) {
      return try compiler.resolve(reference, from: source.place).id
    } catch {
      try compiler.report(error.reason, at: source.place)
      return nil
    }
  }

  static func holds(
    _ value: JSON, _ rules: Applicators, _ walk: inout Walk, _ marks: inout Marks
  ) -> Bool {
    guard let target = rules.ref else { return true }
    return walk.accepts(value, target, &marks)
  }
}
