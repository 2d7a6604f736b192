/// Makes the tables of an automaton at compile time, where the states are few.
struct AutomatonBuilder {
  private(set) var transitions: [Int32] = []
  private(set) var matches: [Bool] = []
  private(set) var matchesAtEnd: [Bool] = []
  private(set) var asciiClasses: [UInt8] = []
  private(set) var classCount = 0
  private(set) var boundaries: [UInt32] = []
  private(set) var boundaryClasses: [UInt8] = []

  private static let maxStates = 512
  private static let maxClasses = 64

  /// Whether the pattern could be built; word boundaries and Unicode properties are left to another machine.
  mutating func build(_ program: PatternProgram) -> Bool {
    let fits =
      program.instructions.count <= 4096 && program.sets.allSatisfy(\.properties.isEmpty)
      && !program.instructions.contains {
        if case .wordBoundary = $0 { true } else { false }
      }
    guard fits, let representatives = makeClasses(program) else { return false }
    return makeStates(program, representatives)
  }
}

extension AutomatonBuilder {
  /// Divides the code points into classes that no set tells apart; one representative of each, or nil where too many.
  private mutating func makeClasses(_ program: PatternProgram) -> [UInt32]? {
    var cuts: Set<UInt32> = [0]
    for set in program.sets {
      for range in set.ranges {
        cuts.insert(range.lowerBound)
        if range.upperBound < 0x10FFFF { cuts.insert(range.upperBound + 1) }
      }
    }
    guard cuts.count <= 2048 else { return nil }
    boundaries = cuts.sorted()
    var classes: [[Bool]: UInt8] = [:]
    var representatives: [UInt32] = []
    for boundary in boundaries {
      let signature = program.sets.map { $0.contains(boundary) }
      if classes[signature] == nil {
        guard representatives.count < Self.maxClasses else { return nil }
        classes[signature] = UInt8(representatives.count)
        representatives.append(boundary)
      }
      boundaryClasses.append(classes[signature] ?? 0)
    }
    classCount = representatives.count
    for codePoint in 0..<128 as Range<UInt32> {
      let index = (boundaries.firstIndex { $0 > codePoint } ?? boundaries.count) - 1
      asciiClasses.append(boundaryClasses[index])
    }
    return representatives
  }

  /// The subset construction; false where there are too many states.
  private mutating func makeStates(_ program: PatternProgram, _ representatives: [UInt32])
    -> Bool
  {
    var numbers: [[Int]: Int32] = [:]
    var states: [[Int]] = []
    func number(of closure: Closure) -> Int32? {
      if let known = numbers[closure.takes] { return known }
      guard states.count < Self.maxStates else { return nil }
      numbers[closure.takes] = Int32(states.count)
      states.append(closure.takes)
      matches.append(closure.matches)
      matchesAtEnd.append(closure.matchesAtEnd)
      return Int32(states.count - 1)
    }
    // The first state is entered at the start only, so it may not be shared with later ones.
    let first = Closure(of: [0], in: program, isAtStart: true)
    states.append(first.takes)
    matches.append(first.matches)
    matchesAtEnd.append(first.matchesAtEnd)
    var index = 0
    while index < states.count {
      for representative in representatives {
        let targets = states[index].filter { program.takes($0, representative) }
          .map { $0 / 2 + 1 }
        // A match may begin anywhere.
        let closure = Closure(of: targets + [0], in: program, isAtStart: false)
        guard let target = number(of: closure) else { return false }
        transitions.append(target)
      }
      index += 1
    }
    return true
  }

  /// The instructions that can be reached from some without taking anything.
  private struct Closure {
    /// The numbers of what takes a code point, sorted, and of `match` and `end` to tell states apart.
    var takes: [Int] = []
    var matches = false
    var matchesAtEnd = false

    init(of starts: [Int], in program: PatternProgram, isAtStart: Bool) {
      var seen = Set<Int>()
      var reached = Set<Int>()
      var pending = starts.map { (index: $0, isAtEnd: false) }
      while let (index, isAtEnd) = pending.popLast() {
        guard seen.insert(index * 2 + (isAtEnd ? 1 : 0)).inserted else { continue }
        func go(_ target: Int) { pending.append((target, isAtEnd)) }
        switch program.instructions[index] {
        case .match:
          reached.insert(index * 2 + (isAtEnd ? 1 : 0))
          if isAtEnd { matchesAtEnd = true } else { matches = true }
        case .take: if !isAtEnd { reached.insert(index * 2) }
        case .jump(let target): go(target)
        case .split(let first, let second):
          go(first)
          go(second)
        case .start: if isAtStart { go(index + 1) }
        case .end: pending.append((index + 1, true))
        case .wordBoundary, .save, .clear, .progress, .backReference, .look: break
        }
      }
      matchesAtEnd = matchesAtEnd || matches
      takes = reached.sorted()
    }
  }
}

extension PatternProgram {
  /// Whether the instruction of a doubled number takes a code point.
  fileprivate func takes(_ doubled: Int, _ codePoint: UInt32) -> Bool {
    guard doubled % 2 == 0, case .take(let set, _) = instructions[doubled / 2] else { return false }
    return sets[set].contains(codePoint)
  }
}
