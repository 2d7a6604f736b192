/// How a JSON value is written; what is written is the same in every style.
package struct JSONStyle: Hashable, Sendable {
  package enum Layout: Hashable, Sendable {
    /// No white space at all.
    case compact
    /// Two spaces a level; an array of few short scalars stays on one line.
    case indented
  }

  package var layout: Layout
  /// Whether every code point above U+007F is written as an escape.
  package var escapesNonASCII: Bool
  /// Whether `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that the text can stand in a script element of HTML.
  package var escapesForHTML: Bool

  package init(
    layout: Layout = .compact, escapesNonASCII: Bool = false, escapesForHTML: Bool = false
  ) {
    self.layout = layout
    self.escapesNonASCII = escapesNonASCII
    self.escapesForHTML = escapesForHTML
  }

  package static let compact = JSONStyle()
  package static let pretty = JSONStyle(layout: .indented)
  /// Compact, and safe inside a script element of HTML.
  package static let html = JSONStyle(escapesForHTML: true)
}
