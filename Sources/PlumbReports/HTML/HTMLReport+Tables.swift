import PlumbJournal

extension HTMLReport {
  /// Operations × verdicts, and the statuses each answered.
  var operations: HTML {
    let verdicts = Verdict.allCases
    let header =
      [HTML.tag("th", "Operation")] + verdicts.map { .tag("th", "number", $0.rawValue) }
      + [.tag("th", "Statuses observed")]
    let rows = summary.operations.map { operation in
      [HTML.tag("th", [.tag("code", operation.key)])]
        + verdicts.map { cell(operation.verdicts[$0], $0) }
        + [.tag("td", statuses(operation))]
    }
    let total =
      [HTML.tag("th", "Total")] + verdicts.map { cell(summary.verdicts[$0], $0) } + [.tag("td", "")]
    return .section(
      "operations", "Operations",
      [.table("matrix summed", header: header, rows: rows + [total])])
  }

  private func cell(_ count: Int, _ verdict: Verdict) -> HTML {
    count == 0
      ? .tag("td", "number none", "·")
      : .element(
        "td", [.init(name: "class", value: "number \(verdict.rawValue)")], [.text(String(count))])
  }

  private func statuses(_ operation: OperationSummary) -> [HTML] {
    if operation.isUntried { return [.tag("span", "untried", "never tried")] }
    return operation.statuses.sorted { $0.key < $1.key }.map { status, count in
      .tag(
        "span", Self.statusClass(status),
        [.tag("b", String(status)), .text(" \(count)×")])
    }
  }

  private static func statusClass(_ status: Int) -> StaticString {
    switch status {
    case 200..<300: "status s2"
    case 300..<400: "status s3"
    case 400..<500: "status s4"
    case 500..<600: "status s5"
    default: "status"
    }
  }

  /// Why cases came to no judgement.
  var undecided: HTML {
    let reasons = summary.reasons
    guard !reasons.isEmpty else { return .group([]) }
    let rows = reasons.map { reason in
      [
        HTML.tag("td", "number", String(reason.count)), .tag("td", reason.verdict.rawValue),
        .tag("td", reason.text),
      ]
    }
    var children: [HTML] = [
      .table(
        "plain", header: ["Cases", "Verdict", "Why"].map { .tag("th", $0) }, rows: rows)
    ]
    if summary.droppedReasons > 0 {
      children.append(
        .tag("p", "faint", "The reasons of \(summary.droppedReasons) more cases are left out."))
    }
    return .section("undecided", "Not decided, and why", children)
  }

  var phases: HTML {
    let shown = summary.phases.filter { $0.verdicts.total > 0 }
    guard !shown.isEmpty else { return .group([]) }
    let verdicts = Verdict.allCases
    return .section(
      "phases", "Phases",
      [
        .table(
          "matrix",
          header: [.tag("th", "Phase")] + verdicts.map { .tag("th", "number", $0.rawValue) }
            + [.tag("th", "number", "time")],
          rows: shown.map { phase in
            [HTML.tag("th", phase.name)] + verdicts.map { cell(phase.verdicts[$0], $0) }
              + [.tag("td", "number", Seconds.readable(micros: phase.duration))]
          })
      ])
  }

  /// What else the reader should know: notes, clean-up, a damaged journal.
  var remarks: HTML {
    var items = summary.notes.map { HTML.tag("li", "\($0.severity.rawValue): \($0.text)") }
    if summary.droppedNotes > 0 {
      items.append(.tag("li", "\(summary.droppedNotes) more notes are left out"))
    }
    if let record = summary.cleanup {
      items.append(
        .tag("li", "cleaned up: \(record.removed) of \(record.created) created resources are gone"))
      items += record.left.prefix(100).map { .tag("li", "left on the server: \($0)") }
    }
    items += run.issues.map { .tag("li", "\($0)") }
    return items.isEmpty ? .group([]) : .section("remarks", "Remarks", [.tag("ul", items)])
  }
}
