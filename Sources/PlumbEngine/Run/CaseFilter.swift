/// Which cases are run: those that match one of `only` (all, where it is empty) and none of `skip`.
///
/// A glob is held against the operation's key, its `operationId`, the resource's name and the case's id; `*` stands
/// for any text, `?` for one character. One without any of these matches a case whose id contains it.
package struct CaseFilter: Hashable, Sendable {
  package var only: [String]
  package var skip: [String]

  package init(only: [String] = [], skip: [String] = []) {
    self.only = only
    self.skip = skip
  }

  /// Whether every case is run.
  package var includesAll: Bool { only.isEmpty && skip.isEmpty }

  package func includes(_ names: [String]) -> Bool {
    let matches = { (glob: String) in names.contains { Glob(glob).matches($0) } }
    return (only.isEmpty || only.contains(where: matches)) && !skip.contains(where: matches)
  }
}

/// A pattern with `*` and `?`.
package struct Glob: Hashable, Sendable {
  private let pattern: [UInt8]

  package init(_ text: String) {
    let isPlain = !text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    pattern = Array((isPlain ? "*\(text)*" : text).utf8)
  }

  /// Matches the whole text, in time proportional to pattern times text.
  package func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var (i, j) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while j < bytes.count {
      if i < pattern.count, pattern[i] == UInt8(ascii: "*") {
        star = (i, j)
        i += 1
      } else if i < pattern.count, pattern[i] == UInt8(ascii: "?") || pattern[i] == bytes[j] {
        i += 1
        j += 1
      } else if let last = star {
        i = last.pattern + 1
        j = last.text + 1
        star = (last.pattern, j)
      } else {
        return false
      }
    }
    return pattern[i...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
