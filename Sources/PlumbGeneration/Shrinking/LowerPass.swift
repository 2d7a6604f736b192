/// Lowers each choice as far as it goes: by halving the interval, then by small steps where failing is not monotone.
enum LowerPass {
  static func run(_ attempt: inout ShrinkAttempt) {
    var index = 0
    while index < attempt.best.count, !attempt.isSpent {
      lower(index, in: &attempt)
      index += 1
    }
  }

  private static func lower(_ index: Int, in attempt: inout ShrinkAttempt) {
    guard attempt.best[index] > 0, !set(index, to: 0, in: &attempt) else { return }
    // `floor` does not fail, the best does.
    var floor: UInt64 = 0
    while index < attempt.best.count, attempt.best[index] - floor > 1, !attempt.isSpent {
      let middle = floor + (attempt.best[index] - floor) / 2
      if !set(index, to: middle, in: &attempt) { floor = middle }
    }
    for step in 1...4 as ClosedRange<UInt64> {
      guard index < attempt.best.count, attempt.best[index] >= step else { return }
      _ = set(index, to: attempt.best[index] - step, in: &attempt)
    }
  }

  private static func set(_ index: Int, to value: UInt64, in attempt: inout ShrinkAttempt) -> Bool {
    guard index < attempt.best.count, value < attempt.best[index] else { return false }
    var candidate = attempt.best
    candidate[index] = value
    return attempt.adopt(candidate)
  }
}
