/// What the compiler has to know of a pattern's parts before it writes them out.
extension Pattern.Node {
  /// Whether something in it depends on more than the set of places reached: look-around or back-references.
  package var needsBacktracking: Bool {
    switch self {
    case .empty, .character, .start, .end, .wordBoundary: false
    case .look, .backReference: true
    case .group(let part, _): part.needsBacktracking
    case .repetition(let part, _, _, _): part.needsBacktracking
    case .sequence(let parts), .alternatives(let parts):
      parts.contains { $0.needsBacktracking }
    }
  }

  var captureCount: Int { captureRange?.upperBound ?? 0 }

  /// The lowest and highest number of the groups in it, or nil where none captures.
  var captureRange: ClosedRange<Int>? {
    switch self {
    case .empty, .character, .start, .end, .wordBoundary, .backReference: return nil
    case .look(let part, _, _): return part.captureRange
    case .repetition(let part, _, _, _): return part.captureRange
    case .group(let part, let number):
      guard let number else { return part.captureRange }
      return number...max(number, part.captureRange?.upperBound ?? number)
    case .sequence(let parts), .alternatives(let parts):
      let ranges = parts.compactMap(\.captureRange)
      guard let first = ranges.first, let last = ranges.last else { return nil }
      return first.lowerBound...last.upperBound
    }
  }
}
