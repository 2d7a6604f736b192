/// Finding and replacing runs of bytes; the generic algorithms of the standard library took a third of a run.
extension [UInt8] {
  /// Where `needle` begins at or after `start`; nil where it does not occur, or is empty.
  package func offset(of needle: [UInt8], from start: Int = 0) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    var index = start
    let last = count - needle.count
    while index <= last {
      if self[index] == first, matches(needle, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The bytes with every occurrence of `needle` replaced, from left to right.
  package func replacingAll(_ needle: [UInt8], with other: [UInt8]) -> [UInt8] {
    guard var found = offset(of: needle) else { return self }
    var result: [UInt8] = []
    var start = 0
    while true {
      result += self[start..<found]
      result += other
      start = found + needle.count
      guard let next = offset(of: needle, from: start) else { break }
      found = next
    }
    return result + self[start...]
  }

  private func matches(_ needle: [UInt8], at index: Int) -> Bool {
    for offset in 1..<Swift.max(needle.count, 1) where self[index + offset] != needle[offset] {
      return false
    }
    return true
  }
}
