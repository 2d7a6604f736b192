package import PlumbJSON

/// The keywords that speak about numbers (JSON Schema validation §6.2).
package final class NumberRules: Sendable {
  package let minimum: JSONNumber?
  package let maximum: JSONNumber?
  package let exclusiveMinimum: JSONNumber?
  package let exclusiveMaximum: JSONNumber?
  package let multipleOf: JSONNumber?
  /// The range of an asserted numeric format, such as `int32`.
  let format: Format?

  init?(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    let bounds = try Bounds.read(source, &compiler)
    minimum = bounds.minimum
    maximum = bounds.maximum
    exclusiveMinimum = bounds.exclusiveMinimum
    exclusiveMaximum = bounds.exclusiveMaximum
    multipleOf = try MultipleOf.read(source, &compiler)
    format = FormatKeyword.read(source).flatMap { $0.isNumeric ? $0 : nil }
    guard bounds.areGiven || multipleOf != nil || format != nil else { return nil }
  }
}
