extension String {
  /// Columns that a terminal gives the text; a wide character (East Asian Width W and F, emoji) takes two.
  package var displayWidth: Int {
    reduce(0) { width, character in width + character.displayWidth }
  }

  /// The text followed, or preceded, by as many spaces as make it `width` columns.
  func padded(to width: Int, atEnd: Bool = true) -> String {
    let padding = String(repeating: " ", count: max(width - displayWidth, 0))
    return atEnd ? self + padding : padding + self
  }

  /// The beginning that fits `width` columns, with an ellipsis where something was cut.
  package func fitted(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var (text, used) = ("", 0)
    for character in self {
      if used + character.displayWidth > width - 1 { break }
      text.append(character)
      used += character.displayWidth
    }
    return text + "…"
  }

  /// Beginning and end of the text, fitted to `width` columns; of paths the end tells most.
  package func fittedInside(to width: Int) -> String {
    guard displayWidth > width else { return self }
    let head = fitted(to: width * 2 / 5)
    var (tail, used) = ("", head.displayWidth)
    for character in reversed() {
      if used + character.displayWidth > width { break }
      tail = String(character) + tail
      used += character.displayWidth
    }
    return head + tail
  }

  /// The text in lines of at most `width` columns, broken at spaces where there are any.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for character in self {
      if used + character.displayWidth > width {
        if character == " " {
          lines.append(line)
          (line, used) = ("", 0)
          continue
        }
        if let space = line.lastIndex(of: " "), space > line.startIndex {
          let rest = String(line[line.index(after: space)...])
          lines.append(String(line[..<space]))
          (line, used) = (rest, rest.displayWidth)
        } else {
          lines.append(line)
          (line, used) = ("", 0)
        }
      }
      line.append(character)
      used += character.displayWidth
    }
    return lines + [line]
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x300...0x36F, 0x200C, 0x200D, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default:
      // A variation selector asks for the emoji form, which is wide.
      return unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : 1
    }
  }
}
