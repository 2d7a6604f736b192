import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbReports

/// The audit of a documentation in Markdown: what it contradicts, what it leaves open, and what that costs.
struct AuditPage {
  private static let chapters = [
    (kind: "contradiction", title: "Contradictions"), (kind: "silence", title: "Silences"),
  ]

  let contract: Contract
  let readings: Readings
  /// What lint says of the contract; only contradictions and silences concern the documentation.
  let lint: LintResult

  init(of contract: Contract, _ readings: Readings, _ lint: LintResult) {
    self.contract = contract
    self.readings = readings
    self.lint = lint
  }

  var text: String {
    get throws(FileError) {
      let sink = MemorySink()
      var output = TextOutput(to: sink)
      for block in blocks { block.write(to: &output) }
      try output.finish()
      return sink.text
    }
  }

  private var blocks: [MarkdownBlock] {
    front
      + numbered.filter { !$0.entries.isEmpty }.flatMap { chapter, entries in
        [.heading(2, chapter)] + entries.flatMap { section($0.number, $0.reading) }
      } + lintChapter
  }

  /// The readings by chapter, numbered through.
  private var numbered: [(chapter: String, entries: [(number: Int, reading: Reading)])] {
    var count = 0
    return Self.chapters.map { kind, title in
      let entries = readings.of(kind: kind).map { reading in
        count += 1
        return (count, reading)
      }
      return (title, entries)
    }
  }

  private var front: [MarkdownBlock] {
    let counts = Self.chapters.map {
      "\(readings.of(kind: $0.kind).count) \($0.title.lowercased())"
    }
    var blocks: [MarkdownBlock] = [
      .heading(1, "Audit of the documentation: \(contract.title)"),
      .paragraph([
        .text(
          "The contract of \(contract.operations.count) operations takes one reading where the "),
        .text("documentation has several or none: \(counts.joined(separator: " and ")). "),
        .text(
          "Each says where it stands, what it could mean, which reading is taken, and what it "),
        .text("costs who builds on it. Where nothing can be concluded, every answer conforms."),
      ]),
    ]
    if !lintChapter.isEmpty {
      blocks.append(.paragraph([.link(Self.lintTitle, heading: Self.lintTitle)]))
    }
    for (chapter, entries) in numbered where !entries.isEmpty {
      blocks.append(.paragraph([.link(chapter, heading: chapter)]))
      blocks.append(
        .list(
          entries.map { number, reading in
            [.link(Self.heading(number, reading), heading: Self.heading(number, reading))]
          }))
    }
    return blocks
  }

  private static func heading(_ number: Int, _ reading: Reading) -> String {
    "\(number). \(reading.title)"
  }

  private func section(_ number: Int, _ reading: Reading) -> [MarkdownBlock] {
    [
      .heading(3, Self.heading(number, reading)),
      .paragraph([.text(reading.issue)]),
      .paragraph([.strong("It could mean")]),
      .list(reading.meanings.map { [.text($0)] }),
      .paragraph([.strong("Taken"), .text(": \(reading.taken)")]),
      .paragraph([.strong("It costs"), .text(": \(reading.costs)")]),
      .paragraph([
        .strong("Where"), .text(": \(reading.places.joined(separator: "; "))"),
      ]),
      .paragraph([.strong("In the contract")]),
      .list(
        reading.decisions.map { decision in
          [.code("#\(decision.pointer)"), .text(decision.because.map { ": \($0)" } ?? "")]
        }),
    ]
  }

  /// What follows from the documentation for any reader of the contract, with the readings that explain it.
  private var lintChapter: [MarkdownBlock] {
    let sections = lint.sections.filter { [.warning, .silence].contains($0.rule.kind) }
    guard !sections.isEmpty else { return [] }
    let blocks = sections.flatMap { section -> [MarkdownBlock] in
      [
        .heading(3, "Not so: \(section.rule.title)"),
        .paragraph([.text(section.rule.why)]),
        .list(
          section.findings.map { finding in
            [.code("#\(finding.place.pointer)"), .text(": \(finding.message)")]
              + links(to: finding.place)
          }),
      ]
    }
    return [.heading(2, Self.lintTitle)] + blocks
  }

  /// Links to the readings that decide nearest to a place.
  private func links(to place: DocumentPlace) -> [MarkdownSpan] {
    let entries = numbered.flatMap(\.entries).compactMap { number, reading in
      reading.nearness(to: place).map { (number, reading, nearness: $0) }
    }
    let nearest = entries.map(\.nearness).max() ?? 0
    return entries.filter { $0.nearness == nearest && nearest > 1 }.flatMap {
      number, reading, _ -> [MarkdownSpan] in
      let heading = Self.heading(number, reading)
      return [.text(" · "), .link("reading \(number)", heading: heading)]
    }
  }

  private static let lintTitle = "What lint finds in the contract"
}
