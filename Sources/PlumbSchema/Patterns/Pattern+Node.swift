extension Pattern {
  /// A part of a pattern (ECMA-262 §22.2.1).
  package indirect enum Node: Hashable, Sendable {
    /// Nothing, which every place matches.
    case empty
    /// One code point of a set.
    case character(CodePointSet)
    case sequence([Node])
    /// The first alternative that fits is taken.
    case alternatives([Node])
    /// A group in parentheses; numbered from 1 where it captures.
    case group(Node, number: Int?)
    /// At least `least` times, at most `most` (nil: without bound).
    case repetition(Node, least: Int, most: Int?, isGreedy: Bool)
    case start
    case end
    case wordBoundary(isNegated: Bool)
    case look(Node, isAhead: Bool, isNegated: Bool)
    /// What the group of this number captured.
    case backReference(Int)
  }
}
