package import PlumbJSON
package import PlumbSchema

extension ValueGenerator {
  /// A variation in which one place of a valid body holds a value that does not fit there, and nothing else is wrong.
  ///
  /// Nil where the value fits, or makes something else invalid, too.
  package func misfit(
    _ value: JSON, at pointer: JSONPointer, of body: JSON, schema: SchemaID
  ) -> Variation? {
    guard let whole = body.setting(value, at: pointer) else { return nil }
    let violations = graph.violations(of: whole, against: schema, limit: 2, direction: direction)
    guard violations.count == 1, let violation = violations.first,
      violation.instancePointer == pointer
    else { return nil }
    return Variation(
      constraint: violation.keyword, kind: "misfit", pointer: pointer, value: value, whole: whole,
      base: 0,
      isValid: false, schemaPointer: violation.schemaPointer, expectedText: violation.expected)
  }
}
