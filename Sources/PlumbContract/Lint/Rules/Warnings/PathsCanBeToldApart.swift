extension LintRule {
  static let pathsCanBeToldApart = LintRule(
    .warning, "paths-can-be-told-apart",
    title: "No request fits two paths without it being clear which one is meant.",
    why: "OpenAPI 3.1.1 §4.8.8 leaves it to the tool which of them counts; tools differ.",
    mend: "Give one of them a fixed segment of its own.",
    examples: .document(
      good: #""paths": {"/pets/{id}": {}, "/pets/mine": {}}"#,
      bad: #""paths": {"/pets/{id}": {}, "/pets/{name}": {}}"#)
  ) { subject in
    let paths = (subject.root.member("paths")?.members ?? []).filter { $0.name.hasPrefix("/") }
    // Only paths with as many segments can be taken for each other.
    let groups = Dictionary(grouping: paths.indices) { Segments(paths[$0].name).count }
    let pairs = groups.values.flatMap { ambiguities(in: $0.map { paths[$0].name }, at: $0) }
    return pairs.sorted { $0.later < $1.later }.map { later, other in
      LintFinding(paths[later].node, "a request may fit this path and '\(other)' alike")
    }
  }
}

/// The segments of a path; one with a hole may have any text.
private struct Segments {
  let texts: [Substring]

  init(_ path: String) {
    texts = path.split(separator: "/", omittingEmptySubsequences: false)
  }

  var count: Int { texts.count }

  /// Whether a request may fit both paths, and neither is the more concrete one.
  func isAmbiguous(with other: Segments) -> Bool {
    var (isLooser, isTighter) = (false, false)
    for (a, b) in zip(texts, other.texts) {
      switch (a.contains("{"), b.contains("{")) {
      case (false, false): if a != b { return false }
      case (true, false): isLooser = true
      case (false, true): isTighter = true
      // Holes beside fixed text, as in `{id}.json`, are told apart by that text.
      case (true, true): if Self.shape(a) != Self.shape(b) { return false }
      }
    }
    return isLooser == isTighter
  }

  /// The segment with its holes emptied.
  private static func shape(_ segment: Substring) -> String {
    PathTemplate(String(segment)).pieces.reduce(into: "") { text, piece in
      if case .text(let literal) = piece { text += literal } else { text += "{}" }
    }
  }
}

/// For each path that an earlier one may be taken for: its index, and the first such path.
private func ambiguities(in paths: [String], at indexes: [Int]) -> [(later: Int, other: String)] {
  // Beyond this the pairs are too many to look at, and one finding more would help nobody.
  let segments = paths.prefix(2_000).map(Segments.init)
  return segments.indices.compactMap { later in
    segments[..<later].firstIndex { $0.isAmbiguous(with: segments[later]) }
      .map { (indexes[later], paths[$0]) }
  }
}
