import PlumbJournal

extension HTMLReport {
  /// Causes shown in full, and further places listed of each; the rest is counted and stands in report.json.
  private enum Limit {
    static let causes = 200
    static let places = 100
    /// Characters of what was expected and what came.
    static let text = 4_000
    static let cell = 300
  }

  /// What the server does otherwise, the first cause to read open.
  var deviations: HTML {
    guard !run.rootCauses.isEmpty else { return .group([]) }
    var children = run.rootCauses.prefix(Limit.causes).enumerated().map(cause)
    let leftOut = run.rootCauses.count - Limit.causes
    if leftOut > 0 {
      children.append(.tag("p", "faint", "\(leftOut) more causes stand in report.json."))
    }
    if summary.droppedDeviations > 0 {
      children.append(
        .tag("p", "faint", "\(summary.droppedDeviations) more deviations were only counted."))
    }
    return .section("deviations", "Deviations", children)
  }

  private func cause(_ position: Int, _ cause: RootCause) -> HTML {
    let evidence = cause.evidence
    let summary = HTML.tag(
      "summary",
      [
        level(cause.first),
        .tag("span", "title", cause.title),
        .tag(
          "span", "where",
          [
            .tag("code", Self.list(cause.operations)),
            .tag("span", "faint", " \(cause.count)×"),
          ]),
      ])
    let facts = HTML.tag(
      "dl", "facts",
      [
        ("Operation", evidence.operation), ("Place", evidence.place), ("Source", evidence.source),
        ("Case", evidence.caseID), ("Check", evidence.check),
      ]
      .appending(cause.first.minimal.map { ("Shown by", $0.text) })
      .appending(
        cause.blockedCases == 0
          ? nil : ("Blocks", "\(cause.blockedCases) cases, which prove nothing")
      )
      .flatMap { [HTML.tag("dt", $0), .tag("dd", $1)] })
    let attributes: [HTML.Attribute] =
      [.init("class", "cause")] + (position == 0 ? [.init("open", "")] : [])
    return .element(
      "details", attributes,
      [summary, .div("content", [contrast(evidence), facts] + proof(cause) + places(cause))])
  }

  private func level(_ group: DeviationGroup) -> HTML {
    let name: StaticString =
      switch group.level {
      case .must: "level must"
      case .should: "level should"
      case .may: "level may"
      }
    let flaky = group.repeatableLevel == nil ? ", flaky" : ""
    return .tag("span", name, group.level.rawValue + flaky)
  }

  private func contrast(_ evidence: Deviation) -> HTML {
    .div(
      "pair",
      [
        .div(
          "expected",
          [.tag("h3", "Expected"), .tag("p", evidence.expected.shortened(to: Limit.text))]),
        .div(
          "actual", [.tag("h3", "Actual"), .tag("p", evidence.actual.shortened(to: Limit.text))]),
      ])
  }

  /// The exchange, side by side, and how to repeat it.
  private func proof(_ cause: RootCause) -> [HTML] {
    var pieces: [HTML] = []
    let sequence = run.evidence.sequence(of: cause.first)
    if !sequence.isEmpty {
      pieces.append(
        .tag("div", [.tag("h3", "Steps of the case"), .tag("ol", "steps", sequence.map(step))]))
    }
    if let exchange = run.evidence.exchange(of: cause.first) {
      let took = Seconds.readable(micros: exchange.duration)
      pieces.append(
        .div(
          "pair",
          [
            .tag("div", [.tag("h3", "Request"), .tag("pre", exchange.requestText)]),
            .tag(
              "div",
              [
                .tag("h3", [.text("Response "), .tag("span", "after \(took)")]),
                .tag("pre", exchange.responseText),
              ]),
          ]))
    }
    if !cause.evidence.curl.isEmpty {
      pieces.append(.tag("div", [.tag("h3", "Repeat"), .tag("pre", cause.evidence.curl)]))
    }
    return pieces
  }

  private func step(_ exchange: Exchange) -> HTML {
    .tag(
      "li",
      [
        .text("\(exchange.step): "), .tag("code", exchange.line.request),
        .text(" → "), .tag("code", exchange.line.answer.shortened(to: 200)),
      ])
  }

  private func places(_ cause: RootCause) -> [HTML] {
    let others = cause.groups.dropFirst()
    guard !others.isEmpty else { return [] }
    let rows = others.prefix(Limit.places).map { group in
      [
        HTML.tag("td", [.text(group.title), .text(" "), .tag("code", group.evidence.check)]),
        .tag("td", [.tag("code", group.operation)]),
        .tag("td", [.tag("code", group.evidence.place)]),
        .tag("td", group.evidence.expected.shortened(to: Limit.cell)),
        .tag("td", group.evidence.actual.shortened(to: Limit.cell)),
        .tag("td", "number", String(group.count)),
      ]
    }
    var pieces: [HTML] = [
      .tag("h3", "Most likely of the same cause"),
      .table(
        "places",
        header: ["Check", "Operation", "Place", "Expected", "Actual", "Seen"].map {
          .tag("th", $0)
        },
        rows: Array(rows)),
    ]
    if others.count > Limit.places {
      let count = others.count - Limit.places
      pieces.append(.tag("p", "faint", "\(count) more stand in report.json."))
    }
    return pieces
  }

  private static func list(_ operations: [String]) -> String {
    operations.count > 2
      ? "\(operations[0]) and \(operations.count - 1) more" : operations.joined(separator: ", ")
  }
}

extension [(String, String)] {
  fileprivate func appending(_ fact: (String, String)?) -> [(String, String)] {
    self + [fact].compactMap(\.self)
  }
}
