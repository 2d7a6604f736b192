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

  init(of contract: Contract, _ readings: Readings) {
    self.contract = contract
    self.readings = readings
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
      }
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
}
