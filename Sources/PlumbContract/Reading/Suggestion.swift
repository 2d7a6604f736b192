/// The candidate that a slip of the pen away from `text` is most likely meant, or nil where none is near.
///
/// Near is an edit distance of at most a third of the longer text, and never more than 4.
package func closest(to text: String, among candidates: [String]) -> String? {
  let scored = candidates.prefix(2_000).map { candidate in
    (
      candidate,
      distance: editDistance(Array(text.utf8.prefix(100)), Array(candidate.utf8.prefix(100)))
    )
  }
  guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
  let limit = min(4, max(text.utf8.count, best.0.utf8.count) / 3)
  return best.distance <= limit ? best.0 : nil
}

/// How many insertions, deletions, replacements and swaps of neighbours lead from one text to the other.
///
/// The optimal string alignment distance (Damerau 1964): no place is edited twice.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    next.reserveCapacity(b.count + 1)
    for j in b.indices {
      var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      next.append(best)
    }
    before = row
    row = next
  }
  return row[b.count]
}
