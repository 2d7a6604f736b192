import PlumbJournal

extension HTMLReport {
  /// The run in numbers and one bar.
  var figures: HTML {
    let operations = summary.operations
    let tried = operations.count { !$0.isUntried }
    let seconds = summary.end?.durationSeconds ?? 0
    let rate = seconds > 0 ? Int(min(Double(summary.exchanges) / seconds, 1e9)) : 0
    let found = run.rootCauses.reduce(0) { $0 + $1.groups.count }
    let kinds = summary.deviationCounts
    return .element(
      "section", [.init("id", "figures")],
      [
        .div(
          "cards",
          [
            card("\(tried)/\(operations.count)", "operations tried"),
            card(String(summary.verdicts.total), "cases"),
            card(String(summary.exchanges), "exchanges, \(rate) a second"),
            card(String(found), (["deviations"] + kinds).joined(separator: " · ")),
            card(Seconds.readable(micros: summary.slowestExchange), "slowest answer"),
          ]),
        bar,
      ])
  }

  private func card(_ value: String, _ label: String) -> HTML {
    .div("card", [.tag("strong", value), .tag("span", label)])
  }

  /// The verdicts as parts of one line.
  private var bar: HTML {
    let total = max(summary.verdicts.total, 1)
    let present = Verdict.allCases.filter { summary.verdicts[$0] > 0 }
    var left = 0
    let parts = present.map { verdict in
      // A thousand units wide; what is there at all stays visible.
      let width = max(summary.verdicts[verdict] * 1000 / total, 4)
      defer { left += width }
      return HTML.element(
        "rect",
        [
          .init("x", left), .init("y", 0), .init("width", width), .init("height", 12),
          .init("class", Self.fill(verdict)),
        ], [])
    }
    let legend = present.map { verdict in
      HTML.tag(
        "li",
        [
          .tag("i", Self.fill(verdict), []),
          .text("\(summary.verdicts[verdict]) \(verdict.rawValue)"),
        ])
    }
    return .div(
      "bar",
      [
        .element(
          "svg",
          [
            .init(name: "viewBox", value: "0 0 \(max(left, 1000)) 12"),
            .init("preserveAspectRatio", "none"), .init("aria-hidden", "true"),
          ], parts),
        .tag("ul", "legend", legend),
      ])
  }

  static func fill(_ verdict: Verdict) -> StaticString {
    switch verdict {
    case .conforms: "conforms"
    case .deviates: "deviates"
    case .flaky: "flaky"
    case .blocked: "blocked"
    case .inconclusive: "inconclusive"
    case .skipped: "skipped"
    }
  }
}
