/// A JSON number exactly as it was written, compared by its mathematical value.
///
/// `1`, `1.0` and `10e-1` are equal and hash alike; 9007199254740993 and 9007199254740992 are not. Nothing goes through
/// binary floating point, no exponent is expanded, and numbers of up to 18 digits are handled without allocation.
package struct JSONNumber: Sendable {
  /// The characters of the document, such as `1.50e3`; always of the grammar of RFC 8259 §6.
  package let text: String

  /// Takes text that is already known to be of the grammar of RFC 8259 §6.
  package init(unchecked text: String) {
    self.text = text
  }

  package init(_ value: Int) {
    text = String(value)
  }

  /// Takes the shortest decimal that reads back as the same value; nil for infinities and NaN.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = "\(value)"
  }

  /// Takes text as it is, or gives nil where it is not of the grammar of RFC 8259 §6.
  package init?(_ text: String) {
    guard Self.isGrammatical(text) else { return nil }
    self.text = text
  }

  private static func isGrammatical(_ text: String) -> Bool {
    do throws(JSONParser.Failure) {
      return try ByteCursor.withCursor(over: Array(text.utf8)) {
        (cursor) throws(JSONParser.Failure) in
        _ = try cursor.number()
        return cursor.isAtEnd
      }
    } catch {
      return false
    }
  }
}

extension JSONNumber {
  /// Whether it was written with neither fraction nor exponent.
  package var isWrittenAsInteger: Bool {
    !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
  }

  /// Whether its value is an integer, as those of `1.0` and `1e2` are.
  package var isInteger: Bool {
    isWrittenAsInteger || (ShortDecimal(text)?.isInteger ?? decimal.isInteger)
  }

  package var isNegative: Bool { self < JSONNumber(0) }

  /// The value as a machine integer, or nil where it has a fraction or does not fit; 100 for `1e2`.
  package var int: Int? {
    isWrittenAsInteger ? Int(text) : decimal.int
  }

  /// The nearest binary value; infinite where there is none near, as for `1e400`.
  package var double: Double { Double(text) ?? .nan }

  /// Whether this is an integer times `other`, decided on decimal digits: `4.35` is a multiple of `0.01`.
  ///
  /// Zero has one multiple, zero. No exponent is expanded: `1e1000000000` takes no longer than `1e9`.
  package func isMultiple(of other: JSONNumber) -> Bool {
    if let (dividend, divisor) = ShortDecimal.aligned(text, other.text) {
      return dividend.isMultiple(of: divisor)
    }
    return decimal.isMultiple(of: other.decimal)
  }

  /// The exact sum, written without exponent; nil where that would take more than 10,000 digits.
  package func adding(_ summand: Int) -> JSONNumber? {
    if let value = Int(text) {
      let (sum, overflows) = value.addingReportingOverflow(summand)
      if !overflows { return JSONNumber(sum) }
    }
    return decimal.plainText(adding: summand, maxDigits: 10_000).map(JSONNumber.init(unchecked:))
  }

  private var decimal: Decimal { Decimal(readingNumber: text) }
}

extension JSONNumber: Hashable {
  package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    if let (a, b) = ShortDecimal.aligned(left.text, right.text) { return a == b }
    return left.text.hasSameCodePoints(as: right.text) || left.decimal == right.decimal
  }

  package func hash(into hasher: inout Hasher) {
    if let int { hasher.combine(int) } else { hasher.combine(decimal) }
  }
}

extension JSONNumber: Comparable {
  package static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if let (a, b) = ShortDecimal.aligned(left.text, right.text) { return a < b }
    return left.decimal < right.decimal
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as written.
  package var description: String { text }
}
