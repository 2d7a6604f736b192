import PlumbJournal

extension HTMLReport {
  /// How many unmet things of one kind an operation lists; report.json has all of them.
  private static let missingLimit = 100

  /// What of the contract was tried and seen, operation by operation, and what was not.
  var coverage: HTML {
    let coverage = summary.coverage
    guard !coverage.rows.isEmpty else { return .group([]) }
    let aspects = ContractCoverage.Aspect.allCases.filter { coverage.sum($0).total > 0 }
    let byOperation = Dictionary(grouping: coverage.rows) { ExactText($0.operation) }
    let operations = summary.operations.compactMap { operation in
      byOperation[ExactText(operation.key)].map { (key: operation.key, rows: $0) }
    }
    let sums = aspects.map(coverage.sum)
    let total = [HTML.tag("th", "Total")] + sums.map { share($0.met, $0.total) }
    return .section(
      "coverage", "Contract coverage",
      [
        .tag(
          "p", "faint",
          "Of what the contract documents: what requests tried, and what responses showed."),
        .table(
          "matrix summed",
          header: [HTML.tag("th", "Operation")] + aspects.map { .tag("th", "number", $0.heading) },
          rows: operations.map { key, rows in
            [HTML.tag("th", [.tag("code", key)])] + aspects.map { share(of: $0, in: rows) }
          } + [total]),
      ] + operations.compactMap(missing))
  }

  private func share(
    of aspect: ContractCoverage.Aspect, in rows: [ContractCoverage.Row]
  ) -> HTML {
    rows.first { $0.aspect == aspect }.map { share($0.met, $0.total) }
      ?? .tag("td", "number none", "·")
  }

  private func share(_ met: Int, _ total: Int) -> HTML {
    .tag("td", met == total ? "number" : "number flaky", "\(met)/\(total)")
  }

  /// Everything of an operation that was not met, folded away.
  private func missing(_ key: String, _ rows: [ContractCoverage.Row]) -> HTML? {
    let unmet = rows.filter { !$0.missing.isEmpty }
    guard !unmet.isEmpty else { return nil }
    let count = unmet.reduce(0) { $0 + $1.missing.count }
    return .element(
      "details", [.init("class", "unmet")],
      [.tag("summary", [.tag("code", key), .text(" \(count) not met")])]
        + unmet.flatMap { row in
          [.tag("p", "faint", row.aspect.missingPhrase), .tag("ul", list(row.missing))]
        })
  }

  private func list(_ missing: [String]) -> [HTML] {
    let shown = missing.prefix(Self.missingLimit).map { HTML.tag("li", [.tag("code", $0)]) }
    let rest = missing.count - shown.count
    return rest > 0 ? shown + [.tag("li", "and \(rest) more")] : shown
  }
}
