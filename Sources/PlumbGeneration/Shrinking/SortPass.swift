/// Puts neighbouring choices in order, the smaller first.
enum SortPass {
  static func run(_ attempt: inout ShrinkAttempt) {
    for size in [8, 4, 2] {
      var start = 0
      while start + size <= attempt.best.count, !attempt.isSpent {
        var candidate = attempt.best
        candidate[start..<start + size].sort()
        _ = attempt.adopt(candidate)
        start += 1
      }
    }
  }
}
