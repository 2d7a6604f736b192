/// The keywords that speak about strings (JSON Schema validation §6.3 and §7).
package final class StringRules: Sendable {
  /// Lengths are counted in code points, as RFC 8259 defines characters.
  package let minLength: Int?
  package let maxLength: Int?
  package let pattern: Pattern?
  /// The format, where it is asserted and speaks about strings.
  let format: Format?

  init?(_ source: SchemaSource, _ compiler: inout SchemaCompiler) throws(SchemaError) {
    minLength = try source.count("minLength", &compiler)
    maxLength = try source.count("maxLength", &compiler)
    pattern = try PatternKeyword.read(source, &compiler)
    format = FormatKeyword.read(source).flatMap { $0.isNumeric ? nil : $0 }
    guard minLength != nil || maxLength != nil || pattern != nil || format != nil else {
      return nil
    }
  }
}
