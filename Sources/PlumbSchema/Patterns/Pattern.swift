/// A regular expression of ECMA-262 in Unicode mode, parsed for generation and compiled for matching.
///
///     ^AC[0-9a-f]{32}$   →   start, A, C, one of 0-9 a-f exactly 32 times, end
///
/// The time to match is linear in the text: a small automaton where the pattern allows one, else a simulation of all
/// branches at once. Only look-around, back-references and their captures need back-tracking, whose steps are bounded.
package struct Pattern: Sendable {
  /// As written in the document.
  package let source: String
  package let root: Node
  private let machine: Machine

  private enum Machine: Sendable {
    case automaton(PatternAutomaton)
    case threads(PatternProgram)
    case backtracking(PatternProgram)
  }

  package init(_ source: String) throws(PatternError) {
    self.source = source
    root = try PatternParser.parse(source)
    let program = try PatternProgram(root)
    if program.needsBacktracking {
      machine = .backtracking(program)
    } else if let automaton = PatternAutomaton(program) {
      machine = .automaton(automaton)
    } else {
      machine = .threads(program)
    }
  }

  /// Whether any part of the text matches; a search that exceeds its bound of steps counts as a match.
  package func matches(_ text: String) -> Bool {
    switch machine {
    case .automaton(let automaton): automaton.matches(text)
    case .threads(let program): ThreadMachine.matches(text, program)
    case .backtracking(let program): BacktrackingMachine.matches(text, program)
    }
  }
}

extension Pattern: Hashable {
  package static func == (left: Pattern, right: Pattern) -> Bool {
    left.source.hasSameBytes(as: right.source)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in source.utf8 { hasher.combine(byte) }
  }
}

/// Where and why a text is no pattern.
package struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in words: `the group is not closed`.
  package let problem: String
  /// In code points from the start of the pattern, the first being 0.
  package let offset: Int

  package var description: String { "\(problem), at character \(offset + 1)" }
}
