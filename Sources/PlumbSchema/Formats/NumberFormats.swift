import PlumbJSON

/// `int32`, `int64`, `float` and `double` (OpenAPI 3.0.3 §4.4).
enum NumberFormats {
  static func isInteger(_ number: JSONNumber, bits: Int) -> Bool {
    guard let value = number.int else { return false }
    return bits == 64 || Int32(exactly: value) != nil
  }

  /// Whether the number rounds to a finite one of the type: a float is not asked to hold every digit.
  static func isFinite<Value: LosslessStringConvertible & BinaryFloatingPoint>(
    _ number: JSONNumber, in type: Value.Type
  ) -> Bool {
    Value(number.text)?.isFinite ?? false
  }
}
