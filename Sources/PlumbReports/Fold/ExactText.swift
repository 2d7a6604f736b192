import PlumbJSON

/// Text as a key, compared code point by code point: names from documents and servers are not folded together.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.hasSameCodePoints(as: right.text)
  }

  func hash(into hasher: inout Hasher) { text.hashCodePoints(into: &hasher) }
}

extension String {
  /// Order by bytes: total, and the same on every platform and in every language.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
