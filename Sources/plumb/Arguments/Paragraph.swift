extension String {
  /// The words in lines of at most `width` characters; a longer word has a line of its own.
  func paragraph(width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// The text followed by as many spaces as make it `width` characters.
  func column(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
