/// A table of plain text: columns as wide as their widest cell, the last one wrapped.
struct TextTable {
  let header: [String]
  let rows: [[String]]
  var width = HelpScreen.width

  var text: String {
    let all = [header] + rows
    let widths = header.indices.dropLast().map { column in
      all.map { $0[column].count }.max() ?? 0
    }
    let indent = widths.reduce(0) { $0 + $1 + 2 }
    let lines = all.flatMap { row in
      let head = zip(row, widths).map { $0.column($1 + 2) }.joined()
      let rest = row[row.count - 1].paragraph(width: max(20, width - indent))
      return rest.enumerated().map { index, line in
        (index == 0 ? head : String(repeating: " ", count: indent)) + line
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
