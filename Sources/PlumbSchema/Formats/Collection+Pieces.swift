extension Collection where Element: Equatable {
  /// Whether every piece between separators meets a condition; unlike `split` it copies nothing.
  func allPieces(between separator: Element, _ isMet: (SubSequence) -> Bool) -> Bool {
    var rest = self[...]
    while let end = rest.firstIndex(of: separator) {
      guard isMet(rest[..<end]) else { return false }
      rest = rest[rest.index(after: end)...]
    }
    return isMet(rest)
  }
}
