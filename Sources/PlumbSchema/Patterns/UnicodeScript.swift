/// The scripts of Unicode, as `\p{Script=…}` and `\p{Script_Extensions=…}` name them (ECMA-262 §22.2.1, table 70).
enum UnicodeScript {
  /// The code points of a property such as `Script=Greek`, `sc=Grek` or `scx=Grek`; nil where it is none of a script.
  static func codePoints(of property: String) -> CodePointSet? {
    let parts = property.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    let isExtended: Bool
    switch parts[0] {
    case "Script", "sc": isExtended = false
    case "Script_Extensions", "scx": isExtended = true
    default: return nil
    }
    for row in table.split(separator: "\n") {
      let columns = row.split(separator: ":")
      let names = columns[0].split(separator: " ")
      guard names.contains(where: { String($0).hasSameBytes(as: parts[1]) }) else { continue }
      return CodePointSet(ranges(isExtended ? columns[columns.count - 1] : columns[1]))
    }
    return nil
  }

  /// Ranges in the notation of the table.
  private static func ranges(_ text: Substring) -> [ClosedRange<UInt32>] {
    var end: UInt32 = 0
    return text.split(separator: " ").map { range in
      let numbers = range.split(separator: "-").compactMap { UInt32($0, radix: 36) }
      let start = end + numbers[0]
      end = start + (numbers.count > 1 ? numbers[1] : 0)
      return start...end
    }
  }
}
