/// `duration` (RFC 3339 appendix A): `P3Y6M4DT12H30M5S`, units in order, or weeks alone.
enum DurationFormat {
  static func accepts(_ text: String) -> Bool {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P") else { return false }
    let parts = rest.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard let date = parts.first, parts.count <= 2 else { return false }
    if parts.count == 1 { return isRun(date, of: "W") || isRun(date, of: "YMD") }
    return (date.isEmpty || isRun(date, of: "YMD")) && isRun(parts[1], of: "HMS")
  }

  /// Whether the text is numbers with neighbouring units of the list, none of them left out in between.
  private static func isRun(_ text: Substring.UTF8View.SubSequence, of units: String) -> Bool {
    var rest = text
    var allowed = Array(units.utf8)[...]
    guard !rest.isEmpty else { return false }
    var isFirst = true
    while !rest.isEmpty {
      let digits = rest.prefix(while: \.isDigit)
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, let unit = rest.popFirst(),
        let index = allowed.firstIndex(of: unit), isFirst || index == allowed.startIndex
      else { return false }
      allowed = allowed[(index + 1)...]
      isFirst = false
    }
    return true
  }
}
