/// Runs all branches of a program at once: the time is the length of the text times that of the program, at most.
enum ThreadMachine {
  static func matches(_ text: String, _ program: PatternProgram) -> Bool {
    var current = Threads(program.instructions.count)
    var next = Threads(program.instructions.count)
    var previous: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    var scalar = scalars.next()
    while true {
      let place = Place(previous: previous, next: scalar)
      // A match may begin anywhere.
      if follow(from: 0, at: place, program, &current) { return true }
      guard let here = scalar else { return false }
      let following = scalars.next()
      let after = Place(previous: here, next: following)
      next.removeAll()
      for index in current.places {
        if case .take(let set, _) = program.instructions[index],
          program.sets[set].contains(here.value),
          follow(from: index + 1, at: after, program, &next)
        {
          return true
        }
      }
      swap(&current, &next)
      previous = here
      scalar = following
    }
  }

  /// What stands before and behind a place in the text; nil at its ends.
  struct Place {
    let previous: Unicode.Scalar?
    let next: Unicode.Scalar?

    var isWordBoundary: Bool { isWord(previous) != isWord(next) }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { CodePointSet.wordCharacters.contains($0.value) } ?? false
    }
  }

  /// Adds every instruction that can be reached without taking anything; whether `match` is one of them.
  private static func follow(
    from start: Int, at place: Place, _ program: PatternProgram, _ threads: inout Threads
  ) -> Bool {
    threads.pending.append(start)
    while let index = threads.pending.popLast() {
      guard threads.insert(index) else { continue }
      switch program.instructions[index] {
      case .match:
        threads.pending.removeAll()
        return true
      case .jump(let target): threads.pending.append(target)
      case .split(let first, let second): threads.pending += [second, first]
      case .start: if place.previous == nil { threads.pending.append(index + 1) }
      case .end: if place.next == nil { threads.pending.append(index + 1) }
      case .wordBoundary(let isNegated):
        if place.isWordBoundary != isNegated { threads.pending.append(index + 1) }
      case .take, .save, .clear, .progress, .backReference, .look: break
      }
    }
    return false
  }

  /// Instructions reached, each once: a sparse set, emptied in constant time.
  private struct Threads {
    private(set) var places: [Int] = []
    private var positions: [Int]
    var pending: [Int] = []

    init(_ capacity: Int) { positions = Array(repeating: 0, count: capacity) }

    mutating func insert(_ index: Int) -> Bool {
      let position = positions[index]
      if position < places.count, places[position] == index { return false }
      positions[index] = places.count
      places.append(index)
      return true
    }

    mutating func removeAll() { places.removeAll(keepingCapacity: true) }
  }
}
