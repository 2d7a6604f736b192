import Foundation
import PlumbContract
import PlumbJSON
import Testing

/// The guide to the vocabulary against the contract that uses it.
struct `Specification guide` {
  let guide: String

  init() throws {
    let file = VoiceBotSpecification.root.appending(path: "Specs/README.md")
    guide = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  @Test func `every example is JSON`() {
    let fences = guide.split(separator: "```", omittingEmptySubsequences: false)
    let examples = fences.indices.filter { $0 % 2 == 1 }.map { fences[$0] }
    #expect(examples.count >= 9)
    for example in examples {
      #expect(throws: Never.self, "\(example)") {
        try JSON.parse(String(example.trimmingPrefix("json")))
      }
    }
  }

  @Test func `every word that the contract uses has a row in the table of words`() throws {
    let words = Set(
      try VoiceBotSpecification().places.compactMap(\.plumb).flatMap { $0.object?.names ?? [] })
    #expect(words.count >= 12)
    for word in words {
      #expect(guide.contains("\n| [`\(word)`](#"), "\(word)")
    }
  }

  @Test func `every schema keyword that plumb knows stands in one row of its table, and no other`()
  {
    let rows = table("Schema keywords")
    let keywords = rows.flatMap { names(in: $0[0]) }
    #expect(keywords.sorted() == ObjectKind.schema.members.map(\.name).sorted())
    for row in rows {
      for field in ObjectKind.schema.members where names(in: row[0]).contains(field.name) {
        switch field.use {
        case .read: #expect(row[1] == "yes", "\(field.name)")
        case .told: #expect(row[1] == "for people", "\(field.name)")
        case .listed(let rule): #expect(names(in: row[4]).contains(rule), "\(field.name)")
        case .unread: #expect(names(in: row[4]).contains("fields-are-used"), "\(field.name)")
        }
      }
    }
  }

  @Test func `every rule that the table of keywords names is one`() {
    let rules = LintRule.all.map(\.id)
    for name in table("Schema keywords").flatMap({ names(in: $0[4]) }) {
      #expect(rules.contains(name), "\(name)")
    }
  }

  @Test func `the table of objects says of each field what becomes of it`() {
    let expected = ObjectKind.allCases.filter { $0 != .schema && !$0.members.isEmpty }.map { kind in
      let read = kind.members.filter { $0.use == .read }.map { "`\($0.name)`" }
      let told = kind.members.filter { $0.use == .told }.map { "`\($0.name)`" }
      let others = kind.members.compactMap { field -> String? in
        switch field.use {
        case .read, .told: nil
        case .listed(let rule): "`\(field.name)` (`\(rule)`)"
        case .unread: "`\(field.name)` (`fields-are-used`)"
        }
      }
      return [kind.rawValue]
        + [read, told, others].map { $0.isEmpty ? "–" : $0.joined(separator: ", ") }
    }
    #expect(table("Objects") == expected, "\(markdown(expected))")
  }

  @Test func `the table of rules is that of the catalogue`() {
    let expected = LintRule.all.map { ["`\($0.id)`", $0.kind.rawValue, $0.title] }
    #expect(table("Rules of lint") == expected, "\(markdown(expected))")
  }

  /// The rows below a heading, without the head of the table.
  private func table(_ heading: String) -> [[String]] {
    let section = guide.components(separatedBy: "### \(heading)\n").last ?? ""
    let lines = section.components(separatedBy: "\n#")[0].split(separator: "\n")
    return lines.filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
    }
  }

  /// What stands in code spans.
  private func names(in cell: String) -> [String] {
    let parts = cell.components(separatedBy: "`")
    return parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
  }

  private func markdown(_ rows: [[String]]) -> String {
    rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
