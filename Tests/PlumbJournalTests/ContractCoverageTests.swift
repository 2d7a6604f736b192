import PlumbJournal
import Testing

struct `Contract coverage` {
  private static func row(
    _ operation: String, _ aspect: ContractCoverage.Aspect, _ total: Int, _ missing: String...
  ) -> ContractCoverage.Row {
    ContractCoverage.Row(operation: operation, aspect: aspect, total: total, missing: missing)
  }

  @Test func `of two parts of a run misses only what both have missed`() {
    var coverage = ContractCoverage(rows: [
      Self.row("GET /pets", .statuses, 4, "404", "500"), Self.row("GET /pets", .members, 2, "a"),
    ])
    coverage.join(
      ContractCoverage(rows: [
        Self.row("GET /pets", .statuses, 4, "200", "404"), Self.row("PUT /pets", .members, 3),
      ]))
    #expect(
      coverage.rows == [
        Self.row("GET /pets", .statuses, 4, "404"), Self.row("GET /pets", .members, 2, "a"),
        Self.row("PUT /pets", .members, 3),
      ])
    #expect(coverage.sum(.members) == (4, 5))
  }

  @Test func `tells names apart that only look alike`() {
    var coverage = ContractCoverage(rows: [Self.row("GET /\u{E9}", .members, 1, "\u{E9}")])
    coverage.join(
      ContractCoverage(rows: [
        Self.row("GET /\u{E9}", .members, 1, "e\u{301}"),
        Self.row("GET /e\u{301}", .members, 1, "x"),
      ]))
    #expect(coverage.rows.map(\.missing.count) == [0, 1])
  }
}
