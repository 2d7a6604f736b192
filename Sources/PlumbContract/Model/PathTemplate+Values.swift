extension PathTemplate {
  /// What a path gives for each hole, in order, as it is written there; nil where the path is another one.
  ///
  ///     PathTemplate("/pets/{id}/photos").values(in: "/pets/7/photos")  // [("id", "7")]
  package func values(in path: some StringProtocol) -> [(name: String, text: String)]? {
    var rest = Substring(path)
    var values: [(name: String, text: String)] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text):
        guard rest.hasPrefix(text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .parameter(let name):
        let end = end(of: index, in: rest)
        guard end > rest.startIndex else { return nil }
        values.append((name, String(rest[..<end])))
        rest = rest[end...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  /// Where the value of a hole ends: at the next text of the template, and in any case with its segment.
  private func end(of hole: Int, in rest: Substring) -> Substring.Index {
    let segment = rest.firstIndex(of: "/") ?? rest.endIndex
    guard hole + 1 < pieces.count, case .text(let next) = pieces[hole + 1], next.first != "/"
    else { return segment }
    let text = next.prefix { $0 != "/" }
    return rest[..<segment].ranges(of: text).last?.lowerBound ?? segment
  }
}
