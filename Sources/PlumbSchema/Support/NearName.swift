/// The known name that a mistyped one was most likely meant to be.
enum NearName {
  /// The nearest of `names`, where it is no more than a third of its letters away; nil otherwise.
  static func of(_ name: String, among names: [String]) -> String? {
    let wanted = Array(name.utf8.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in names.prefix(500) {
      let distance = distance(wanted, Array(candidate.utf8.prefix(64)))
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  /// How many letters have to be added, dropped, changed or swapped with their neighbour; case does not count.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let (a, b) = (a.map(lowercased), b.map(lowercased))
    var (beforeLast, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
