import PlumbChecks
import PlumbJournal
import Testing

struct `Examples of the checks` {
  struct Row: Sendable, CustomTestStringConvertible {
    let check: Check
    let example: Example

    var testDescription: String { "\(check.id): \(example.title)" }
  }

  static let rows = (Check.all + Check.optIn).flatMap { check in
    check.examples.map { Row(check: check, example: $0) }
  }

  @Test(arguments: rows) func `every check finds what its examples say`(_ row: Row) throws {
    let last = try #require(row.example.observations().last)
    #expect(row.check.findings(in: last) == row.example.findings)
  }

  @Test(arguments: rows.filter { $0.example.findings.isEmpty })
  func `no other check finds anything in a conforming example`(_ row: Row) {
    for observation in row.example.observations() {
      for check in Check.all {
        #expect(check.findings(in: observation) == [], "\(check.id)")
      }
    }
  }
}

struct `Catalogue of checks` {
  @Test func `ids are unique and well formed`() {
    let ids = (Check.all + Check.optIn).map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
    }
  }

  @Test(arguments: (Check.all + Check.optIn).map(\.id)) func `each says all there is to say`(
    _ id: String
  ) throws {
    let check = try #require(Check.named(id))
    #expect(check.title.hasSuffix("."))
    #expect(!check.source.isEmpty && !check.why.isEmpty && !check.mend.isEmpty)
    #expect(check.examples.contains { $0.findings.isEmpty })
    #expect(check.examples.contains { !$0.findings.isEmpty })
  }
}
