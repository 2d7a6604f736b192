/// A reason why bytes are not a JSON text (RFC 8259), and where.
///
///     line 3, column 7: expected ',' or ']' after an array element, found '}'
package struct JSONError: Error, Hashable, Sendable {
  package let reason: Reason
  package let position: JSONPosition

  package init(reason: Reason, position: JSONPosition) {
    self.reason = reason
    self.position = position
  }

  /// How to mend the document, or nil where the message says it all.
  package var hint: String? { reason.hint }
}

extension JSONError: CustomStringConvertible {
  package var description: String { "\(position): \(reason)" }
}
