package import PlumbJournal

/// A case that was repeated: its exchanges, and whether the deviation in question is still there.
package struct Replay {
  /// What the repetition has come to.
  package enum Outcome: Hashable, Sendable {
    case reproduced, notReproduced
    /// The case could not be tried, and why.
    case undecided(String)
  }

  private let result: CaseResult
  private let wanted: [Deviation]
  private let style: ConsoleStyle

  /// Makes the text of a repetition; `wanted` is what the case had shown, nothing where it had conformed.
  package init(_ result: CaseResult, of wanted: [Deviation], style: ConsoleStyle) {
    self.result = result
    self.wanted = wanted
    self.style = style
  }

  package var outcome: Outcome {
    switch result.verdict {
    case .deviates, .flaky: isShown ? .reproduced : .notReproduced
    case .conforms: .notReproduced
    case .blocked, .inconclusive, .skipped: .undecided(result.reason)
    }
  }

  /// Whether one of the deviations in question was seen; where none is in question, any.
  private var isShown: Bool {
    guard !wanted.isEmpty else { return !result.deviations.isEmpty }
    let fingerprints = Set(wanted.map(\.fingerprint))
    return result.deviations.contains { fingerprints.contains($0.fingerprint) }
  }

  /// The whole text, with a line break at its end.
  package var text: String {
    var lines = [style.paint(result.case.id.visible(), .strong), result.case.title.visible()]
    for exchange in result.exchanges { lines += [""] + self.lines(of: exchange) }
    lines += [""] + conclusion
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of exchange: Exchange) -> [String] {
    [style.paint("step \(exchange.step)".visible(), .faint)]
      + marked(exchange.requestText, ">") + marked(exchange.responseText, "<")
  }

  private func marked(_ text: String, _ mark: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? mark : "\(mark) \(String(line).visible())"
    }
  }

  private var conclusion: [String] {
    switch outcome {
    case .reproduced:
      let times = result.verdict == .flaky ? " (\(result.reason))" : ""
      return [style.paint("REPRODUCED", .bad) + times] + result.deviations.flatMap(lines)
    case .notReproduced where result.deviations.isEmpty:
      return [style.paint("NOT REPRODUCED", .good) + "  the case conforms"]
    case .notReproduced:
      return [style.paint("NOT REPRODUCED", .doubtful) + "  but the case shows something else"]
        + result.deviations.flatMap(lines)
    case .undecided(let reason):
      return [
        style.paint("NOT DECIDED", .doubtful) + "  \(result.verdict.rawValue): \(reason.visible())"
      ]
    }
  }

  private func lines(of deviation: Deviation) -> [String] {
    [
      "  \(deviation.level.rawValue)  \(deviation.heading)",
      "        \(deviation.operation) at \(deviation.place)",
      "        expected  \(deviation.expected)",
      "        actual    \(deviation.actual)",
    ].map { $0.visible() }
  }
}
