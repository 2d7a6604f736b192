/// A JSON number exactly as it was written, compared by its mathematical value.
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

  /// The value as a machine integer, or nil where it has a fraction or does not fit (`1.0` is 1).
  package var int: Int? { Int(text) }
}

extension JSONNumber: Hashable {}
