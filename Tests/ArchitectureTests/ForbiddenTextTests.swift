import Testing

/// What must not stand in a source file, in code or in comments.
struct `Forbidden text` {
  static let words =
    [
      "TODO", "FIXME", "HACK", "fatalError(", "try!", "as!", "@unchecked Sendable",
      "nonisolated(unsafe)",
    ] + ["home", "Users", "work", "root"].map { "/\($0)/" }

  @Test(arguments: words)
  func `no source file holds it`(_ word: String) {
    let places = SourceTree.sources.flatMap { file in
      file.lines.enumerated().filter { $0.element.contains(word) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(places == [])
  }
}
