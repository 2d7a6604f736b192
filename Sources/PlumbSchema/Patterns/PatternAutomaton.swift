/// A pattern as a table of states: one look-up for each code point and no allocation.
///
/// ASCII is looked up by value, other code points by the ranges they are in. A class, so that matching copies no table.
final class PatternAutomaton: Sendable {
  /// By state and class of code points: the next state.
  private let transitions: [Int32]
  /// Whether a match has ended where the state is reached, or does if the text ends here.
  private let matches: [Bool]
  private let matchesAtEnd: [Bool]
  /// Whether no text that follows can lead to a match any more.
  private let isHopeless: [Bool]
  /// The class of each ASCII code point.
  private let asciiClasses: [UInt8]
  private let classCount: Int
  /// The first code points of ranges; the class of each range is at the same index.
  private let boundaries: [UInt32]
  private let boundaryClasses: [UInt8]

  /// Nil where the pattern asks for word boundaries or Unicode properties, or would need too many states.
  init?(_ program: PatternProgram) {
    var builder = AutomatonBuilder()
    guard builder.build(program) else { return nil }
    transitions = builder.transitions
    matches = builder.matches
    matchesAtEnd = builder.matchesAtEnd
    asciiClasses = builder.asciiClasses
    classCount = builder.classCount
    isHopeless = builder.matches.indices.map { state in
      let row = builder.transitions[state * builder.classCount..<(state + 1) * builder.classCount]
      return !builder.matches[state] && !builder.matchesAtEnd[state]
        && row.allSatisfy { Int($0) == state }
    }
    boundaries = builder.boundaries
    boundaryClasses = builder.boundaryClasses
  }

  func matches(_ text: String) -> Bool {
    var state = 0
    if matches[0] { return true }
    for scalar in text.unicodeScalars {
      state = Int(transitions[state * classCount + Int(self.class(of: scalar.value))])
      if matches[state] { return true }
      if isHopeless[state] { return false }
    }
    return matchesAtEnd[state]
  }

  private func `class`(of codePoint: UInt32) -> UInt8 {
    if codePoint < 128 { return asciiClasses[Int(codePoint)] }
    var (low, high) = (0, boundaries.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= codePoint { low = middle } else { high = middle }
    }
    return boundaryClasses[low]
  }
}
