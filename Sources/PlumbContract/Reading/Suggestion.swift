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

/// How many insertions, deletions and replacements lead from one text to the other (Levenshtein).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (left == right ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
