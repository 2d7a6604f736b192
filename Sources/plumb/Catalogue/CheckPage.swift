import PlumbChecks
import PlumbJournal

/// One check as `plumb explain` shows it: why it is there, how to mend a server, and each example as HTTP.
struct CheckPage {
  let check: Check

  var text: String {
    let head =
      ["\(check.id) (\(check.level.rawValue), \(check.family.rawValue))", check.title, ""]
      + field("source", check.source) + field("why", check.why) + field("mend", check.mend)
    return (head + check.examples.flatMap(section)).joined(separator: "\n") + "\n"
  }

  private func field(_ name: String, _ text: String) -> [String] {
    text.paragraph(width: HelpScreen.width - 10).enumerated().map { index, line in
      (index == 0 ? name : "").column(10) + line
    }
  }

  private func section(_ example: Example) -> [String] {
    let word = example.findings.isEmpty ? "conforms" : "deviates"
    var lines = ["", "\(word): \(example.title)"]
    for observation in example.observations() {
      let exchange = observation.exchange
      lines += ["", indented(exchange.requestText, by: "  > ")]
      lines += [indented(exchange.responseText, by: "  < ")]
    }
    for finding in example.findings {
      lines += ["", "  at \(finding.place)"]
      lines += ["    expected  \(finding.expected)", "    actual    \(finding.actual)"]
    }
    return lines
  }

  private func indented(_ text: String, by prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? String(prefix.dropLast()) : prefix + $0 }
      .joined(separator: "\n")
  }
}
