import PlumbReports

extension Console {
  /// How text is laid out: in colours only on a terminal that has them, and where `NO_COLOR` is empty (no-color.org).
  static func style(isTerminal: Bool) -> ConsoleStyle {
    let isPlain =
      !(environmentVariable("NO_COLOR") ?? "").isEmpty || environmentVariable("TERM") == "dumb"
    return ConsoleStyle(isColored: isTerminal && !isPlain, width: isTerminal ? columns : 100)
  }
}
