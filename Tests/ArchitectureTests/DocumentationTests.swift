import Testing

/// What other layers see is documented: a rule that the formatter has only for `public`.
struct `Documentation` {
  @Test func `every type and function that a file offers to other layers has a comment`() {
    var bare: [String] = []
    for file in SourceTree.sources {
      for (index, line) in file.lines.enumerated() where Self.offers(line) {
        let above = file.lines[..<index].last { !$0.hasPrefix("@") } ?? ""
        if !above.hasPrefix("///") { bare.append("\(file.path):\(index + 1): \(line)") }
      }
    }
    #expect(bare == [])
  }

  @Test(arguments: [
    ("package struct JSON: Sendable {", true), ("package final class Run {", true),
    ("package func closest(to text: String) {", true), ("package protocol Sink {", true),
    ("  package enum Reason {", false), ("package import PlumbJSON", false),
    ("package extension String {", false), ("struct Local {", false),
  ])
  func `an offer is a declaration of package access at the margin`(_ line: String, _ isOffer: Bool)
  {
    #expect(Self.offers(line) == isOffer)
  }

  private static func offers(_ line: String) -> Bool {
    guard line.hasPrefix("package ") else { return false }
    let kinds: Set = ["struct", "enum", "class", "actor", "protocol", "func", "typealias"]
    let modifiers: Set = ["package", "final", "indirect", "nonisolated"]
    let word = line.split(separator: " ").first { !modifiers.contains(String($0)) }
    return word.map { kinds.contains(String($0)) } ?? false
  }
}
