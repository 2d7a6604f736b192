package import PlumbJSON

/// Why a document is no overlay, and where.
package struct OverlayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong: lower case, no full stop.
  package let message: String
  package let hint: String
  package let pointer: JSONPointer

  package var description: String {
    "\(pointer.tokens.isEmpty ? "the overlay" : pointer.description): \(message)"
  }
}
