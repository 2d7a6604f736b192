/// Sets blocks to zero, long ones first.
enum ZeroPass {
  static func run(_ attempt: inout ShrinkAttempt) {
    var size = attempt.best.count
    while size > 0, !attempt.isSpent {
      var start = 0
      while start < attempt.best.count {
        let end = min(start + size, attempt.best.count)
        var candidate = attempt.best
        for index in start..<end { candidate[index] = 0 }
        _ = attempt.adopt(candidate)
        start = end
      }
      size /= 2
    }
  }
}
