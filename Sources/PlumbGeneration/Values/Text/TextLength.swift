/// The lengths a text may have, counted in code points as JSON Schema counts them.
package struct TextLength: Hashable, Sendable {
  /// The longest text that is ever made where the schema sets no bound.
  package static let longest = 10_000
  /// The longest text that is made to reach or pass a bound; a bound beyond it is not reached, and that is said.
  package static let reach = 1_000_000
  /// The longest random text where the schema sets no bound.
  static let ordinary = 64

  package var minimum: Int
  /// Nil where nothing bounds it.
  package var maximum: Int?

  package init(minimum: Int = 0, maximum: Int? = nil) {
    self.minimum = max(0, minimum)
    self.maximum = maximum
  }

  package func contains(_ count: Int) -> Bool {
    count >= minimum && maximum.map { count <= $0 } ?? true
  }

  /// Both at once.
  package func intersection(_ other: TextLength) -> TextLength {
    TextLength(
      minimum: max(minimum, other.minimum),
      maximum: [maximum, other.maximum].compactMap(\.self).min())
  }

  /// Whether every text is short and long enough.
  var isAny: Bool { minimum == 0 && maximum == nil }

  package var isEmpty: Bool { maximum.map { $0 < minimum } ?? false }

  /// The length a person would write: one character where that is allowed, else the nearest allowed.
  package var simplest: Int { max(minimum, min(1, maximum ?? 1)) }
}
