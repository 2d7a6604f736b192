import PlumbJSON

/// How a value differs from the one it was made from, where it was not simply lost.
enum Alteration {
  /// The kind of a difference between what was given and what is shown; nil where one does not come from the other.
  static func kind(from given: JSON, to shown: JSON, isTried: Bool) -> Mismatch.Kind? {
    switch (given, shown) {
    case (.array(let a), .array(let b)):
      let (before, after) = (counts(a), counts(b))
      if before == after { return .reordered }
      let isThinner = b.count < a.count && Set(before.keys) == Set(after.keys)
      return isThinner ? .thinnedOut : nil
    case (.string, .string): return isTried ? .alteredText : nil
    case (.number, .number): return isTried ? .alteredNumber : nil
    default: return nil
    }
  }

  private static func counts(_ elements: [JSON]) -> [JSON: Int] {
    elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
