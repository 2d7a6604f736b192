/// Deletes blocks, long ones first, from the end on: what comes last depends least on what comes before.
enum DeletePass {
  static func run(_ attempt: inout ShrinkAttempt) {
    var size = max(1, attempt.best.count / 2)
    while size > 0 {
      var end = attempt.best.count
      while end >= size, !attempt.isSpent {
        end = min(end, attempt.best.count)
        guard end >= size else { break }
        if !delete(size, endingAt: end, from: &attempt) { end -= 1 }
      }
      size = size > 8 ? size / 2 : size - 1
    }
  }

  /// Deletes a block, or deletes it and lowers the choice before it, which may have been its length.
  private static func delete(_ size: Int, endingAt end: Int, from attempt: inout ShrinkAttempt)
    -> Bool
  {
    var candidate = attempt.best
    candidate.removeSubrange(end - size..<end)
    if attempt.adopt(candidate, onlyIfShorter: true) { return true }
    // A length chosen earlier asks for as many elements as before; lowered by one it asks for what is left.
    for before in stride(from: end - size - 1, through: max(0, end - size - 4), by: -1)
    where candidate[before] > 0 {
      var lowered = candidate
      lowered[before] -= 1
      if attempt.adopt(lowered, onlyIfShorter: true) { return true }
    }
    return false
  }
}
