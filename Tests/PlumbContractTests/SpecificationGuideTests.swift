import Foundation
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

  /// The first column of the table, against the keywords that the compiler names in its sources.
  @Test func `every schema keyword of the coverage table is one that the compiler reads`() throws {
    let sources = VoiceBotSpecification.root.appending(path: "Sources/PlumbSchema")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    let code = files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Metaschemas/") }
      .compactMap { try? String(contentsOf: sources.appending(path: $0), encoding: .utf8) }
      .joined()
    let table = try #require(guide.split(separator: "### Schema keywords").last)
    let rows = table.split(separator: "### Objects")[0].split(separator: "\n")
    let keywords = rows.filter { $0.hasPrefix("| `") }.flatMap { row in
      row.split(separator: "|")[0].split(separator: "`").filter { !$0.contains(" ") }
    }
    #expect(keywords.count > 45)
    for keyword in keywords { #expect(code.contains("\"\(keyword)\""), "\(keyword)") }
  }
}
