/// A block of a Markdown document (CommonMark with the tables of GitHub).
package enum MarkdownBlock {
  case heading(Int, String)
  case paragraph([MarkdownSpan])
  case list([[MarkdownSpan]])
  case table(header: [String], rows: [[[MarkdownSpan]]])
  /// Text in a fence that no line of it can close.
  case code(language: StaticString, String)
}

/// A piece of a line.
package enum MarkdownSpan {
  case text(String)
  case strong(String)
  /// Text as it is, whatever stands in it.
  case code(String)
  /// A way to a heading of the same document, by the name that GitHub gives it.
  case link(String, heading: String)
}

extension MarkdownBlock {
  /// Writes the block and the empty line after it: the one place where text becomes Markdown.
  package func write(to output: inout TextOutput) {
    switch self {
    case .heading(let level, let text):
      output.write("\(String(repeating: "#", count: level)) \(MarkdownSpan.escaped(text))\n\n")
    case .paragraph(let spans):
      output.write(spans.map(\.markdown).joined() + "\n\n")
    case .list(let items):
      for item in items { output.write("- \(item.map(\.markdown).joined())\n") }
      output.write("\n")
    case .table(let header, let rows):
      Self.write(row: header.map { [.text($0)] }, to: &output)
      output.write("|" + String(repeating: " --- |", count: header.count) + "\n")
      for row in rows { Self.write(row: row, to: &output) }
      output.write("\n")
    case .code(let language, let text):
      let text = text.visible(keepingLines: true)
      let fence = String(repeating: "`", count: max(3, text.longestRunOfBackticks + 1))
      output.write("\(fence)\(language)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n\n")
    }
  }

  private static func write(row: [[MarkdownSpan]], to output: inout TextOutput) {
    let cells = row.map { spans in
      // GitHub splits cells before it reads spans, so a bar is escaped even in code.
      spans.map { span in
        if case .code = span { span.markdown.replacing("|", with: "\\|") } else { span.markdown }
      }.joined()
    }
    output.write("| \(cells.joined(separator: " | ")) |\n")
  }
}

extension MarkdownSpan {
  var markdown: String {
    switch self {
    case .text(let text): return Self.escaped(text)
    case .strong(let text): return text.isEmpty ? "" : "**\(Self.escaped(text))**"
    case .link(let text, let heading):
      let words = heading.lowercased().unicodeScalars.filter {
        $0 == " " || $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      let name = String(String.UnicodeScalarView(words)).replacing(" ", with: "-")
      return "[\(Self.escaped(text))](#\(name))"
    case .code(let text):
      let text = text.visible()
      if text.isEmpty { return "(empty)" }
      let fence = String(repeating: "`", count: text.longestRunOfBackticks + 1)
      // One space each side is taken off again by the reader.
      let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ")
      return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
    }
  }

  /// CommonMark §2.4: a backslash makes any ASCII punctuation plain.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.visible().unicodeScalars {
      if "\\`*_{}[]<>|~&#!@$".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    // What would begin a list or a heading line.
    if let first = escaped.unicodeScalars.first, "+-=".unicodeScalars.contains(first) {
      escaped = "\\" + escaped
    }
    return escaped
  }
}

extension String {
  fileprivate var longestRunOfBackticks: Int {
    var (longest, current) = (0, 0)
    for byte in utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
