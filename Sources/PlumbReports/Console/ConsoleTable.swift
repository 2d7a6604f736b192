/// Rows and columns aligned by display width.
struct ConsoleTable {
  struct Cell {
    var text: String
    var role: ConsoleStyle.Role?

    init(_ text: String, _ role: ConsoleStyle.Role? = nil) {
      self.text = text.visible()
      self.role = role
    }
  }

  /// The first and the last column stand left, the numbers between them right.
  let header: [String]
  var rows: [[Cell]] = []

  init(header: [String]) { self.header = header }

  /// The lines; the first column gives way where the terminal is narrow.
  func lines(_ style: ConsoleStyle) -> [String] {
    var widths = header.indices.map { column in
      max(
        header[column].displayWidth,
        rows.map { column < $0.count ? $0[column].text.displayWidth : 0 }.max() ?? 0)
    }
    let gaps = 2 * (widths.count - 1)
    let excess = widths.reduce(gaps, +) - style.width
    if excess > 0 { widths[0] = max(widths[0] - excess, 16) }
    return ([header.map { Cell($0, .faint) }] + rows).map { row in
      row.indices.filter { !row[$0].text.isEmpty }.map { column in
        let isText = column == 0 || column == widths.count - 1
        let text = row[column].text
        let isLast = column == row.count - 1
        let fitted = column == 0 ? text.fittedInside(to: widths[column]) : text
        let padded = isLast && isText ? fitted : fitted.padded(to: widths[column], atEnd: isText)
        return row[column].role.map { style.paint(padded, $0) } ?? padded
      }
      .joined(separator: "  ")
    }
  }
}
