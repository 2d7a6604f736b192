/// A pattern as instructions, for the machines that run it.
struct PatternProgram: Sendable {
  enum Instruction: Hashable, Sendable {
    /// Takes one code point of the set of this number; leftwards inside a look-behind.
    case take(set: Int, isBackward: Bool)
    /// Goes on at both, preferring the first.
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case wordBoundary(isNegated: Bool)
    case match
    /// Back-tracking only: notes the place in a slot.
    case save(slot: Int)
    /// Back-tracking only: forgets the captures of groups that a repetition begins anew (ECMA-262 §22.2.2.3.1).
    case clear(slots: Range<Int>)
    /// Back-tracking only: fails where the iteration noted in the slot took nothing.
    case progress(slot: Int)
    case backReference(group: Int, isBackward: Bool)
    /// What follows up to a `match`, tried from here; then goes on at `next`.
    case look(isNegated: Bool, next: Int)
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [CodePointSet] = []
  private(set) var slotCount: Int
  /// Whether there are parts that the other machines cannot run.
  let needsBacktracking: Bool
  /// The numbers of the sets, so that equal ones are kept once.
  private var numbers: [CodePointSet: Int] = [:]

  /// How long a program may be: repetitions are written out.
  private static let maxLength = 100_000

  init(_ root: Pattern.Node) throws(PatternError) {
    needsBacktracking = root.needsBacktracking
    slotCount = 2 * (root.captureCount + 1)
    try emit(root, isBackward: false)
    try append(.match)
  }
}

extension PatternProgram {
  private mutating func append(_ instruction: Instruction) throws(PatternError) {
    guard instructions.count < Self.maxLength else {
      throw PatternError(problem: "the repetitions make the pattern too large", offset: 0)
    }
    instructions.append(instruction)
  }

  private mutating func number(of set: CodePointSet) -> Int {
    if let number = numbers[set] { return number }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }

  private mutating func emit(_ node: Pattern.Node, isBackward: Bool) throws(PatternError) {
    switch node {
    case .empty: break
    case .character(let set): try append(.take(set: number(of: set), isBackward: isBackward))
    case .sequence(let parts):
      for part in isBackward ? parts.reversed() : parts { try emit(part, isBackward: isBackward) }
    case .alternatives(let parts): try emit(alternatives: parts, isBackward)
    case .group(let part, let number):
      guard let number, needsBacktracking else {
        try emit(part, isBackward: isBackward)
        return
      }
      try append(.save(slot: 2 * number + (isBackward ? 1 : 0)))
      try emit(part, isBackward: isBackward)
      try append(.save(slot: 2 * number + (isBackward ? 0 : 1)))
    case .repetition(let part, let least, let most, let isGreedy):
      for _ in 0..<least { try emitIteration(part, isBackward) }
      guard let most else {
        try emit(loop: part, isGreedy, isBackward)
        return
      }
      try emit(optional: part, count: most - least, isGreedy, isBackward)
    case .start: try append(.start)
    case .end: try append(.end)
    case .wordBoundary(let isNegated): try append(.wordBoundary(isNegated: isNegated))
    case .look(let part, let isAhead, let isNegated):
      let look = instructions.count
      try append(.look(isNegated: isNegated, next: 0))
      try emit(part, isBackward: !isAhead)
      try append(.match)
      instructions[look] = .look(isNegated: isNegated, next: instructions.count)
    case .backReference(let number):
      try append(.backReference(group: number, isBackward: isBackward))
    }
  }

  private mutating func emit(alternatives: [Pattern.Node], _ isBackward: Bool)
    throws(PatternError)
  {
    var jumps: [Int] = []
    for (index, part) in alternatives.enumerated() {
      let split = instructions.count
      let isLast = index == alternatives.count - 1
      if !isLast { try append(.jump(0)) }
      try emit(part, isBackward: isBackward)
      guard !isLast else { break }
      jumps.append(instructions.count)
      try append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  /// One pass through the body of a repetition, whose captures begin anew.
  private mutating func emitIteration(_ part: Pattern.Node, _ isBackward: Bool)
    throws(PatternError)
  {
    if needsBacktracking, let groups = part.captureRange {
      try append(.clear(slots: 2 * groups.lowerBound..<2 * groups.upperBound + 2))
    }
    try emit(part, isBackward: isBackward)
  }

  private mutating func emit(loop part: Pattern.Node, _ isGreedy: Bool, _ isBackward: Bool)
    throws(PatternError)
  {
    let split = instructions.count
    try append(.jump(0))
    let slot = try emitGuarded(part, isBackward)
    if let slot { try append(.progress(slot: slot)) }
    try append(.jump(split))
    let end = instructions.count
    instructions[split] = isGreedy ? .split(split + 1, end) : .split(end, split + 1)
  }

  /// Up to `count` iterations more, each inside the one before: a? a? would try the same again and again.
  private mutating func emit(
    optional part: Pattern.Node, count: Int, _ isGreedy: Bool, _ isBackward: Bool
  ) throws(PatternError) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      try append(.jump(0))
      let slot = try emitGuarded(part, isBackward)
      if let slot { try append(.progress(slot: slot)) }
    }
    let end = instructions.count
    for split in splits {
      instructions[split] = isGreedy ? .split(split + 1, end) : .split(end, split + 1)
    }
  }

  /// An iteration, with the slot in which back-tracking notes where it began.
  private mutating func emitGuarded(_ part: Pattern.Node, _ isBackward: Bool)
    throws(PatternError) -> Int?
  {
    guard needsBacktracking else {
      try emit(part, isBackward: isBackward)
      return nil
    }
    let slot = slotCount
    slotCount += 1
    try append(.save(slot: slot))
    try emitIteration(part, isBackward)
    return slot
  }
}
