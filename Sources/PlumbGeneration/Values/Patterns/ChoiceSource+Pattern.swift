import PlumbSchema

extension ChoiceSource {
  /// A text that a pattern is a recipe for, with an allowed number of code points where the pattern has one.
  mutating func text(_ pattern: PatternText, _ length: TextLength) -> String {
    var writer = PatternWriter(source: self)
    let most = min(length.maximum ?? TextLength.longest, TextLength.reach)
    writer.write(pattern, atLeast: length.minimum, atMost: max(most, pattern.least))
    self = writer.source
    // An unanchored pattern may be surrounded by anything; validation refuses this where it is anchored.
    while writer.count < length.minimum, writer.count < TextLength.reach { writer.append("a") }
    return String(writer.scalars)
  }
}

/// The text so far.
private struct PatternWriter {
  var source: ChoiceSource
  var scalars = String.UnicodeScalarView()
  var count = 0
  private var captures: [Int: [Unicode.Scalar]] = [:]

  init(source: ChoiceSource) { self.source = source }

  mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    count += 1
  }

  mutating func write(_ text: PatternText, atLeast least: Int, atMost most: Int) {
    switch text.part {
    case .nothing: break
    case .character(let choice):
      if choice.count > 0 {
        append(choice.scalar(source.count(below: choice.count, usually: choice.plainCount)))
      }
    case .sequence(let parts): write(parts, atLeast: least, atMost: most)
    case .alternatives(let parts):
      let fitting = parts.filter { $0.least <= most && ($0.most ?? .max) >= least }
      if let part = source.element(of: fitting.isEmpty ? parts : fitting) {
        write(part, atLeast: least, atMost: most)
      }
    case .repetition(let part, let fewest, let limit):
      let times = repetitions(of: part, fewest...max(fewest, limit), atLeast: least, atMost: most)
      write(Array(repeating: part, count: times), atLeast: least, atMost: most)
    case .copy(let number):
      for scalar in captures[number] ?? [] { append(scalar) }
    case .capture(let inner, let number):
      let start = count
      write(inner, atLeast: least, atMost: most)
      captures[number] = Array(scalars.suffix(count - start))
    }
  }

  /// Writes parts one after the other; each leaves the later ones the room they need.
  private mutating func write(_ parts: [PatternText], atLeast least: Int, atMost most: Int) {
    var needed = parts.reduce(0) { $0 + $1.least }
    let bounded = parts.compactMap(\.most)
    var possible = bounded.reduce(0, +)
    var unbounded = parts.count - bounded.count
    let start = count
    for part in parts {
      needed -= part.least
      if let most = part.most { possible -= most } else { unbounded -= 1 }
      let made = count - start
      let missing = unbounded > 0 ? 0 : least - made - possible
      let room = most - made - needed
      write(part, atLeast: max(part.least, missing), atMost: max(part.least, room))
    }
  }

  private mutating func repetitions(
    of part: PatternText, _ range: ClosedRange<Int>, atLeast least: Int, atMost most: Int
  ) -> Int {
    let longest = part.most ?? max(least, 1)
    let needed = longest > 0 ? (least + longest - 1) / longest : 0
    let fitting = part.least > 0 ? most / part.least : most
    let fewest = max(range.lowerBound, min(needed, range.upperBound))
    let many = max(fewest, min(range.upperBound, fitting, fewest + PatternText.repetitions.most))
    return fewest + source.count(below: many - fewest + 1, usually: PatternText.repetitions.usual)
  }
}
