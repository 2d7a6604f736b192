import PlumbJournal

extension Report {
  /// The deviations as a document that can be sent to whoever builds the server.
  package static let markdown = Report(
    fileName: "deviations.md", title: "to send to who builds the server"
  ) { run, output in
    for block in MarkdownReport(run).front { block.write(to: &output) }
    for (position, cause) in run.rootCauses.enumerated() {
      for block in MarkdownReport(run).section(position + 1, cause) { block.write(to: &output) }
    }
  }
}

/// The blocks of `deviations.md`.
struct MarkdownReport {
  /// Further places of one cause that are listed.
  private static let placeLimit = 50

  /// Characters of what was expected and what came, where it is listed.
  private static let textLimit = 300

  private let run: RunRecord
  private var summary: RunSummary { run.summary }

  init(_ run: RunRecord) { self.run = run }

  /// What the document is about, and its contents.
  var front: [MarkdownBlock] {
    let info = summary.info
    var blocks: [MarkdownBlock] = [
      .heading(1, "Deviations from \(info?.contract ?? "the contract")"),
      .paragraph([
        .text("Server "), .code(info?.target ?? "unknown"),
        .text(", tried \(info?.started ?? "at an unknown time") with "),
        .text("\(summary.verdicts.total) cases and \(summary.exchanges) exchanges "),
        .text("(plumb \(info?.version ?? ""), seed \(info?.seed ?? 0))."),
      ]),
    ]
    guard !run.rootCauses.isEmpty else {
      return blocks + [.paragraph([.text(Self.noDeviation(summary.conclusion))])]
    }
    blocks += [
      .paragraph([
        .text("Each section names one promise of the documentation that the server breaks, "),
        .text("where it stands, and one exchange that shows it. "),
        .strong("must"), .text(" is promised by the documentation or demanded by an RFC; "),
        .strong("should"), .text(" follows from convention; "), .strong("may"),
        .text(" is a hint."),
      ]),
      .table(
        header: ["", "Level", "Deviation", "Operations", "Seen"],
        rows: run.rootCauses.enumerated().map { position, cause in
          [
            [.text(String(position + 1))], [.text(cause.level.rawValue)], [.text(cause.title)],
            [.code(Self.list(cause.operations))], [.text("\(cause.count)×")],
          ]
        }),
    ]
    if summary.droppedDeviations > 0 {
      blocks.append(
        .paragraph([.text("\(summary.droppedDeviations) more deviations are left out.")]))
    }
    return blocks
  }

  /// One cause: the promise, what came instead, the proof, and where else.
  func section(_ number: Int, _ cause: RootCause) -> [MarkdownBlock] {
    let evidence = cause.evidence
    var blocks: [MarkdownBlock] = [
      .heading(2, "\(number). \(cause.title)"),
      .list(
        [
          [.strong("Level"), .text(": \(cause.level.rawValue)\(Self.flakiness(cause.first))")],
          [.strong("Operation"), .text(": "), .code(evidence.operation)],
          [.strong("Place"), .text(": "), .code(evidence.place)],
          [.strong("Expected"), .text(": "), .code(evidence.expected)],
          [.strong("Actual"), .text(": "), .code(evidence.actual)],
          [.strong("Source"), .text(": \(evidence.source)")],
          [
            .strong("Check"), .text(": "), .code(evidence.check), .text(", fingerprint "),
            .code("\(cause.first.fingerprint)"),
          ],
          [.strong("Case"), .text(": "), .code(evidence.caseID)],
        ] + Self.size(cause.first)),
    ]
    let sequence = run.evidence.sequence(of: cause.first)
    if !sequence.isEmpty {
      blocks += [
        .paragraph([.text("The steps of the case:")]), .list(sequence.map(Self.step)),
      ]
    }
    if let exchange = run.evidence.exchange(of: cause.first) {
      blocks += [
        .paragraph([.text("The request of step "), .code(exchange.step), .text(":")]),
        .code(language: "http", exchange.requestText),
        .paragraph([.text("The answer:")]),
        .code(language: "http", exchange.responseText),
      ]
    }
    if !evidence.curl.isEmpty {
      blocks += [
        .paragraph([.text("To repeat it:")]), .code(language: "sh", evidence.curl),
      ]
    }
    let others = cause.groups.dropFirst()
    if !others.isEmpty {
      blocks += [
        .paragraph([.text("Most likely of the same cause:")]),
        .list(others.prefix(Self.placeLimit).map { Self.item($0, of: cause) }),
      ]
    }
    if others.count > Self.placeLimit {
      blocks.append(.paragraph([.text("… and \(others.count - Self.placeLimit) more.")]))
    }
    if cause.blockedCases > 0 {
      blocks.append(
        .paragraph([
          .text("\(cause.blockedCases) cases prove nothing, because they begin with this.")
        ]))
    }
    return blocks
  }

  private static func size(_ group: DeviationGroup) -> [[MarkdownSpan]] {
    group.minimal.map { [[.strong("Shown by"), .text(": \($0.text)")]] } ?? []
  }

  private static func step(_ exchange: Exchange) -> [MarkdownSpan] {
    [
      .text("\(exchange.step): "), .code(exchange.line.request), .text(" → "),
      .code(exchange.line.answer.shortened(to: 200)),
    ]
  }

  private static func item(_ group: DeviationGroup, of cause: RootCause) -> [MarkdownSpan] {
    let isOfOtherCheck = group.evidence.check != cause.evidence.check
    return (isOfOtherCheck ? [.code(group.evidence.check), .text(" at ")] : []) + [
      .code(group.operation), .text(", "), .code(group.place), .text(": expected "),
      .code(group.evidence.expected.shortened(to: textLimit)), .text(", got "),
      .code(group.evidence.actual.shortened(to: textLimit)),
    ]
  }

  private static func list(_ operations: [String]) -> String {
    let shown = operations.prefix(3).joined(separator: ", ")
    return operations.count > 3 ? "\(shown) and \(operations.count - 3) more" : shown
  }

  private static func flakiness(_ group: DeviationGroup) -> String {
    group.repeatableLevel == nil ? ", not each time that it was repeated" : ""
  }

  private static func noDeviation(_ conclusion: RunConclusion) -> String {
    switch conclusion {
    case .conforms, .deviates: "No deviation was found."
    case .nothingTested: "Nothing was tested."
    case .interrupted: "The run was interrupted; no deviation was found until then."
    case .untestable(let reason): "The server could not be tested: \(reason)."
    }
  }
}
