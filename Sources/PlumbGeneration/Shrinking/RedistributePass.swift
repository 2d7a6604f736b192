/// Moves an amount from a choice to a later one, which keeps sums: `5 + 6 > 10` becomes `0 + 11`.
enum RedistributePass {
  static func run(_ attempt: inout ShrinkAttempt) {
    for distance in 1...3 {
      var index = 0
      while index + distance < attempt.best.count, !attempt.isSpent {
        move(attempt.best[index], from: index, to: index + distance, in: &attempt)
        if index < attempt.best.count { move(1, from: index, to: index + distance, in: &attempt) }
        index += 1
      }
    }
  }

  private static func move(
    _ amount: UInt64, from index: Int, to later: Int, in attempt: inout ShrinkAttempt
  ) {
    guard later < attempt.best.count, amount > 0, attempt.best[index] >= amount else { return }
    let (sum, overflows) = attempt.best[later].addingReportingOverflow(amount)
    guard !overflows else { return }
    var candidate = attempt.best
    candidate[index] -= amount
    candidate[later] = sum
    _ = attempt.adopt(candidate)
  }
}
