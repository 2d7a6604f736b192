/// A page of `--help`: lines of text, sections of aligned rows, examples.
///
///     plumb serve: run the reference server
///
///     usage: plumb serve [FLAG…]
///
///     where it listens
///       -p, --port PORT    …
struct HelpScreen: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var term: String
    var text: String
  }

  struct Section: Hashable, Sendable {
    var title: String
    var rows: [Row]
  }

  static let width = 100
  private static let longestTerm = 30

  var title: String
  var usage: String
  var sections: [Section] = []
  /// Each a comment-free command line and what it does.
  var examples: [Row] = []

  var text: String {
    var lines = title.paragraph(width: Self.width) + ["", "usage: \(usage)"]
    for section in sections where !section.rows.isEmpty {
      lines += ["", section.title] + Self.table(section.rows)
    }
    if !examples.isEmpty {
      lines += ["", "examples"]
      lines += examples.flatMap { ["  \($0.term)", "      \($0.text)"] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ rows: [Row]) -> [String] {
    let column = min(longestTerm, rows.map(\.term.count).max() ?? 0) + 2
    return rows.flatMap { row in
      let text = row.text.paragraph(width: width - column - 2)
      let indent = String(repeating: " ", count: column + 2)
      guard row.term.count + 2 <= column else {
        return ["  \(row.term)"] + text.map { indent + $0 }
      }
      let rest = text.dropFirst().map { indent + $0 }
      return ["  \(row.term.column(column))\(text.first ?? "")"] + rest
    }
  }
}

extension HelpScreen.Section {
  /// The exit codes, the same on every page.
  static let exitCodes = HelpScreen.Section(
    title: "exit codes",
    rows: ExitCode.allCases.map { .init(term: String($0.rawValue), text: $0.meaning) })
}

extension Flag {
  /// The line of `--help`.
  var row: HelpScreen.Row {
    let dashed = short.map { "-\($0), --\(name)" } ?? "    --\(name)"
    return HelpScreen.Row(
      term: dashed + (placeholder.map { " \($0)" } ?? ""),
      text: help + (isRepeatable ? " May be repeated." : ""))
  }
}
