import PlumbJournal

extension Report {
  /// The run as a page for people.
  package static let html = Report(fileName: "report.html", title: "for people") { run, output in
    HTMLReport(run).write(to: &output)
  }
}

/// `report.html`: one file that loads nothing and runs nothing.
struct HTMLReport {
  let run: RunRecord
  var summary: RunSummary { run.summary }

  init(_ run: RunRecord) { self.run = run }

  func write(to output: inout TextOutput) {
    output.write("<!doctype html>\n")
    HTML.element("html", [.init("lang", "en")], [head, body]).write(to: &output)
    output.write("\n")
  }

  private var head: HTML {
    .tag(
      "head",
      [
        .element("meta", [.init("charset", "utf-8")], []),
        .element(
          "meta",
          [
            .init("http-equiv", "Content-Security-Policy"),
            .init(name: "content", value: Self.policy),
          ], []),
        .element(
          "meta",
          [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")], []),
        .element("meta", [.init("name", "color-scheme"), .init("content", "light dark")], []),
        .element("meta", [.init("name", "referrer"), .init("content", "no-referrer")], []),
        .tag("title", "plumb: \(summary.info?.contract ?? "run") \(summary.conclusion.word)"),
        .style(Stylesheet.text),
      ])
  }

  private var body: HTML {
    .tag(
      "body",
      [
        banner,
        .tag("main", [figures, deviations, operations, coverage, undecided, phases, remarks]),
        .tag("footer", [.text(footer)]),
      ])
  }

  /// Nothing is allowed but this one style sheet.
  private static var policy: String {
    let digest = SHA256.digest(Array("\(Stylesheet.text)".utf8))
    return "default-src 'none'; style-src 'sha256-\(Base64.encode(digest))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  private var footer: String {
    "Written by plumb \(summary.info?.version ?? "") from journal.ndjson. "
      + "Beside this page: deviations.md to send on, report.json and junit.xml for programs."
  }
}
