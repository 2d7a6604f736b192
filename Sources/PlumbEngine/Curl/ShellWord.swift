/// One argument of a shell command, quoted for bash; quoting happens here and nowhere else.
struct ShellWord: Hashable {
  private enum Piece: Hashable {
    case text(String)
    /// Something that bash replaces inside double quotes, such as `$PLUMB_TOKEN`.
    case expansion(String)
  }

  private var pieces: [Piece] = []

  init(_ text: String = "") {
    append(text)
  }

  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  /// Adds what a parameter holds; it is one argument even where that has spaces.
  mutating func append(expansion: String) {
    pieces.append(.expansion(expansion))
  }

  /// As it is typed.
  var text: String {
    if pieces.isEmpty { return "''" }
    return pieces.map { piece in
      switch piece {
      case .text(let text): Self.quoted(text)
      case .expansion(let expansion): "\"\(expansion)\""
      }
    }.joined()
  }

  /// In single quotes; where something cannot be seen, or would act on a terminal, in those that know escapes.
  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else {
      return "'" + text.replacing("'", with: "'\\''") + "'"
    }
    var quoted = "$'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where isUnprintable(scalar):
        for byte in String(scalar).utf8 { quoted += "\\" + octal(byte) }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return true
    default: return false
    }
  }

  /// Three digits, so that a digit after them is not taken for one of theirs.
  static func octal(_ byte: UInt8) -> String {
    String(byte >> 6, radix: 8) + String(byte >> 3 & 7, radix: 8) + String(byte & 7, radix: 8)
  }
}
