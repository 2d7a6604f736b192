/// Tries branch after branch, as ECMA-262 §22.2.2 describes, within a bound of steps.
struct BacktrackingMachine {
  private let program: PatternProgram
  private let text: [Unicode.Scalar]
  private var slots: [Int]
  private var steps: Int

  /// Steps that any text may take, and for each code point of it in addition.
  private static let (baseSteps, stepsPerCodePoint) = (200_000, 100)

  /// Whether the pattern is found; true where the steps run out, as then nothing is proved against the text.
  static func matches(_ text: String, _ program: PatternProgram) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var machine = BacktrackingMachine(
      program: program, text: scalars,
      slots: Array(repeating: -1, count: program.slotCount),
      steps: baseSteps + stepsPerCodePoint * scalars.count)
    for start in 0...scalars.count {
      for slot in machine.slots.indices { machine.slots[slot] = -1 }
      if machine.run(from: 0, at: start) || machine.steps <= 0 { return true }
    }
    return false
  }

  /// What to go back to when a branch fails.
  private enum Choice {
    case branch(instruction: Int, place: Int)
    case restore(slot: Int, value: Int)
  }

  private mutating func run(from start: Int, at origin: Int) -> Bool {
    var (index, place) = (start, origin)
    var choices: [Choice] = []
    while steps > 0 {
      steps -= 1
      var isAlive = true
      switch program.instructions[index] {
      case .match: return true
      case .take(let set, let isBackward):
        let at = isBackward ? place - 1 : place
        isAlive = text.indices.contains(at) && program.sets[set].contains(text[at].value)
        place += isBackward ? -1 : 1
        index += 1
      case .split(let first, let second):
        choices.append(.branch(instruction: second, place: place))
        index = first
      case .jump(let target): index = target
      case .start:
        isAlive = place == 0
        index += 1
      case .end:
        isAlive = place == text.count
        index += 1
      case .wordBoundary(let isNegated):
        isAlive = isWordBoundary(place) != isNegated
        index += 1
      case .save(let slot):
        set(slot, place, &choices)
        index += 1
      case .clear(let range):
        for slot in range { set(slot, -1, &choices) }
        index += 1
      case .progress(let slot):
        isAlive = slots[slot] != place
        index += 1
      case .backReference(let group, let isBackward):
        if let end = end(ofGroup: group, from: place, isBackward) {
          place = end
        } else {
          isAlive = false
        }
        index += 1
      case .look(let isNegated, let next):
        isAlive = look(from: index + 1, at: place, isNegated, &choices)
        index = next
      }
      if !isAlive {
        guard let choice = back(&choices) else { return false }
        (index, place) = choice
      }
    }
    return false
  }

  private mutating func set(_ slot: Int, _ value: Int, _ choices: inout [Choice]) {
    choices.append(.restore(slot: slot, value: slots[slot]))
    slots[slot] = value
  }

  private mutating func back(_ choices: inout [Choice]) -> (Int, Int)? {
    while let choice = choices.popLast() {
      switch choice {
      case .restore(let slot, let value): slots[slot] = value
      case .branch(let instruction, let place): return (instruction, place)
      }
    }
    return nil
  }

  /// Whether what is looked for stands here; a positive look keeps its captures.
  private mutating func look(
    from index: Int, at place: Int, _ isNegated: Bool, _ choices: inout [Choice]
  ) -> Bool {
    let before = slots
    let isThere = run(from: index, at: place)
    if isNegated || !isThere {
      slots = before
    } else {
      for slot in slots.indices where slots[slot] != before[slot] {
        choices.append(.restore(slot: slot, value: before[slot]))
      }
    }
    return isThere != isNegated
  }

  /// Where the text that a group captured ends if it stands here too; an unset group is empty text.
  private func end(ofGroup group: Int, from place: Int, _ isBackward: Bool) -> Int? {
    let (from, to) = (slots[2 * group], slots[2 * group + 1])
    guard from >= 0, to >= from else { return place }
    let start = isBackward ? place - (to - from) : place
    guard start >= 0, start + (to - from) <= text.count,
      text[start..<start + (to - from)].elementsEqual(text[from..<to])
    else { return nil }
    return isBackward ? start : start + (to - from)
  }

  private func isWordBoundary(_ place: Int) -> Bool {
    ThreadMachine.Place(
      previous: place > 0 ? text[place - 1] : nil, next: place < text.count ? text[place] : nil
    ).isWordBoundary
  }
}
