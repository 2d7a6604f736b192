import PlumbJSON

/// Values that random cases are to try: one a line, as JSON or else as the text that it is.
struct DictionaryFile: Sendable {
  /// A dictionary is read whole.
  private static let limit = 16 * 1024 * 1024

  let values: [JSON]

  /// Reads the file.
  ///
  /// Empty lines, and lines that begin with `#`, say nothing; the text `#1` is written `"#1"`.
  init(path: String) throws(InputFile.Failure) {
    let file = try InputFile(path: path, limit: Self.limit)
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw InputFile.Failure(path: path, text: "it is no UTF-8 text")
    }
    values = Self.values(in: text)
  }

  static func values(in text: String) -> [JSON] {
    text.split { $0 == "\n" || $0 == "\r\n" }.compactMap { line in
      let word = String(line)
      guard !word.hasPrefix("#"), word.contains(where: { !$0.isWhitespace }) else { return nil }
      return (try? JSON.parse(word)) ?? .string(word)
    }
  }
}
