/// How text is laid out for one terminal or file; the caller knows which.
package struct ConsoleStyle: Hashable, Sendable {
  /// Roles of text, each with its colour (ECMA-48 SGR).
  enum Role: String {
    case good = "32"
    case bad = "31"
    case doubtful = "33"
    case faint = "2"
    case strong = "1"
  }

  /// Only on a terminal, and not where `NO_COLOR` is set (no-color.org).
  package var isColored: Bool
  /// Columns of the terminal.
  package var width: Int

  package init(isColored: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.width = max(width, 40)
  }

  /// The text in the colour of a role.
  ///
  /// Only text that has been made visible may come here: the escapes added are the only ones that reach a terminal.
  func paint(_ text: String, _ role: Role) -> String {
    isColored ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
