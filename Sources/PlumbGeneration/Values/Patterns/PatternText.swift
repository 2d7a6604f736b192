import PlumbSchema

/// A regular expression as a recipe for texts that match it.
///
/// Built once from the parsed pattern: each part knows the least and the most code points it makes, so a text of an
/// allowed length is constructed, not guessed. What depends on the neighbourhood (look-around, word boundaries, anchors
/// in the middle) is left to validation.
struct PatternText: Sendable {
  indirect enum Part: Sendable {
    case nothing
    case character(CharacterChoice)
    case sequence([PatternText])
    case alternatives([PatternText])
    case repetition(PatternText, least: Int, most: Int)
    /// The text that the group of this number made last.
    case copy(Int)
    case capture(PatternText, Int)
  }

  /// How often a repetition is repeated beyond its least, usually and at most, where no length asks for more.
  static let repetitions = (usual: 16, most: 64)

  let part: Part
  let least: Int
  /// Nil where nothing bounds it.
  let most: Int?

  init(_ node: Pattern.Node) {
    switch node {
    case .empty, .start, .end, .wordBoundary, .look:
      self.init(.nothing, 0, 0)
    case .character(let set):
      self.init(.character(CharacterChoice(set)), 1, 1)
    case .group(let inner, let number):
      let text = PatternText(inner)
      self.init(number.map { .capture(text, $0) } ?? text.part, text.least, text.most)
    case .backReference(let number):
      self.init(.copy(number), 0, 0)
    case .sequence(let nodes):
      let parts = nodes.map(PatternText.init)
      self.init(
        .sequence(parts), parts.reduce(0) { Self.sum($0, $1.least) },
        parts.reduce(0) { sum, part in sum.flatMap { a in part.most.map { Self.sum(a, $0) } } })
    case .alternatives(let nodes):
      let parts = nodes.map(PatternText.init)
      let isBounded = parts.allSatisfy { $0.most != nil }
      self.init(
        .alternatives(parts), parts.map(\.least).min() ?? 0,
        isBounded ? parts.compactMap(\.most).max() ?? 0 : nil)
    case .repetition(let inner, let least, let most, _):
      let text = PatternText(inner)
      let limit = most ?? Int(Int32.max)
      self.init(
        .repetition(text, least: least, most: limit), Self.product(least, text.least),
        text.most == 0 ? 0 : most.flatMap { most in text.most.map { Self.product(most, $0) } })
    }
  }

  private init(_ part: Part, _ least: Int, _ most: Int?) {
    (self.part, self.least, self.most) = (part, least, most)
  }

  /// Sums and products past this mean "more than any text has".
  private static let enough = Int(Int32.max)

  private static func sum(_ a: Int, _ b: Int) -> Int { min(a + b, enough) }

  private static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflows) = a.multipliedReportingOverflow(by: b)
    return overflows ? enough : min(product, enough)
  }
}
