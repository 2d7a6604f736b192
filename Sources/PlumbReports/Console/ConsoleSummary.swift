import PlumbJournal

/// The result of a run on one screen.
package struct ConsoleSummary {
  /// Causes that are shown; the rest stand in the reports.
  private static let causeLimit = 20
  private static let reasonLimit = 12

  private let summary: RunSummary
  private let causes: [RootCause]
  private let style: ConsoleStyle

  package init(_ summary: RunSummary, style: ConsoleStyle) {
    self.summary = summary
    self.style = style
    causes = summary.rootCauses
  }

  /// The whole text, with a line break at its end; `reports` are the paths of the files that were written.
  package func text(reports: [String]) -> String {
    [header, operationTable, coverage, deviations, undecided, remarks, files(reports), conclusion]
      .filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }
}

extension ConsoleSummary {
  private var header: [String] {
    guard let info = summary.info else { return [] }
    let facts = [
      info.contract, info.target, "seed \(info.seed)", info.isReadOnly ? "read-only" : "",
    ]
    let text = facts.filter { !$0.isEmpty }.joined(separator: " · ").visible()
    return [style.paint("plumb \(info.version.visible())", .strong) + " · " + text]
  }

  private var operationTable: [String] {
    let optional: [Verdict] = [.flaky, .blocked, .inconclusive, .skipped]
    let verdicts = [.conforms, .deviates] + optional.filter { summary.verdicts[$0] > 0 }
    var table = ConsoleTable(
      header: ["OPERATION", "CASES"] + verdicts.map { $0.rawValue.uppercased() } + ["STATUSES"])
    for operation in summary.operations {
      let statuses = operation.statuses.keys.sorted().map(String.init).joined(separator: " ")
      table.rows.append(
        row(operation.key, operation.verdicts, verdicts)
          + [operation.isUntried ? untried(operation.key) : .init(statuses, .faint)])
    }
    let tried = summary.operations.count { !$0.isUntried }
    table.rows.append(
      row("\(tried) of \(summary.operations.count) operations", summary.verdicts, verdicts)
        + [.init("")])
    return table.lines(style)
  }

  private func untried(_ operation: String) -> ConsoleTable.Cell {
    summary.outline.leftOut.contains { ExactText($0) == ExactText(operation) }
      ? .init("left out by --only or --skip", .faint) : .init("never tried", .doubtful)
  }

  private func row(
    _ name: String, _ counts: VerdictCounts, _ verdicts: [Verdict]
  ) -> [ConsoleTable.Cell] {
    [.init(name), .init(String(counts.total))]
      + verdicts.map { verdict in
        counts[verdict] == 0
          ? .init("·", .faint) : .init(String(counts[verdict]), Self.role(of: verdict))
      }
  }

  private static func role(of verdict: Verdict) -> ConsoleStyle.Role {
    switch verdict {
    case .conforms: .good
    case .deviates: .bad
    case .flaky, .blocked, .inconclusive: .doubtful
    case .skipped: .faint
    }
  }
}

extension ConsoleSummary {
  /// How much of the contract was tried, and how much of it the server has shown; the reports say what was not.
  private var coverage: [String] {
    var lines: [String] = [("tried", true), ("shown", false)].compactMap { word, isTried in
      let shares = ContractCoverage.Aspect.allCases.filter { $0.isTried == isTried }
        .compactMap { aspect -> String? in
          let (met, total) = summary.coverage.sum(aspect)
          return total == 0 ? nil : "\(aspect.word) \(met)/\(total)"
        }
      return shares.isEmpty
        ? nil : style.paint(word, .faint) + "  " + shares.joined(separator: " · ")
    }
    let tuples = summary.outline.tuples
    if tuples.total > 0 {
      lines.append(
        style.paint("pairs", .faint) + "  \(tuples.covered)/\(tuples.total) combinations of "
          + "members' values")
    }
    let gaps = summary.outline.gaps.count + summary.outline.droppedGaps
    if gaps > 0 {
      lines.append(
        style.paint("left", .faint) + "   \(counted(gaps, "thing")) not tried; report.json says why"
      )
    }
    return lines
  }
}

extension ConsoleSummary {
  private var deviations: [String] {
    guard !causes.isEmpty else { return [] }
    let count = causes.reduce(0) { $0 + $1.groups.count }
    let levels = summary.deviationCounts.joined(separator: ", ")
    var lines = [
      style.paint(
        "\(counted(count, "deviation")) from \(counted(causes.count, "cause")) (\(levels))", .strong
      )
    ]
    for (position, cause) in causes.prefix(Self.causeLimit).enumerated() {
      lines += [""] + section(position + 1, cause)
    }
    if causes.count > Self.causeLimit {
      lines += ["", "… and \(causes.count - Self.causeLimit) more causes in the reports"]
    }
    return lines
  }

  private func section(_ number: Int, _ cause: RootCause) -> [String] {
    let evidence = cause.evidence
    let role: ConsoleStyle.Role =
      cause.groups.contains { ($0.repeatableLevel ?? .may) >= summary.level } ? .bad : .doubtful
    let level = cause.level.rawValue + (cause.first.repeatableLevel == nil ? ", flaky" : "")
    var lines = [
      "\(number). \(style.paint(level, role))  \(style.paint(cause.title.visible(), .strong))",
      "   \(evidence.operation) at \(evidence.place)".visible(),
    ]
    lines += field("expected", evidence.expected)
    lines += field("actual", evidence.actual)
    lines += field("source", evidence.source)
    let others = cause.groups.dropFirst()
    if !others.isEmpty {
      lines += field(
        "also at",
        others.prefix(3).map { other in
          let isOfOtherCheck = other.evidence.check != evidence.check
          return "\(other.operation) \(other.place)"
            + (isOfOtherCheck ? " (\(other.evidence.check))" : "")
        }.joined(separator: ", ") + (others.count > 3 ? " and \(others.count - 3) more" : ""))
    }
    if cause.blockedCases > 0 {
      lines += field("blocks", "\(counted(cause.blockedCases, "case")), which prove nothing")
    }
    lines += field("seen", "\(cause.count)×, first in \(evidence.caseID)")
    if let minimal = cause.first.minimal { lines += field("case", minimal.text) }
    // Neither wrapped nor indented: it is there to be copied.
    if !evidence.curl.isEmpty {
      lines.append("   " + style.paint("repeat", .faint))
      lines.append(evidence.curl.visible(keepingLines: true))
    }
    return lines
  }

  private func field(_ name: String, _ text: String) -> [String] {
    let lines = text.visible().shortened(to: 600).wrapped(to: style.width - 13)
    return lines.enumerated().map { index, line in
      "   " + style.paint((index == 0 ? name : "").padded(to: 8), .faint) + "  " + line
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension ConsoleSummary {
  /// Why cases came to no judgement.
  private var undecided: [String] {
    let reasons = summary.reasons
    guard !reasons.isEmpty else { return [] }
    var lines = [style.paint("not decided", .strong)]
    for reason in reasons.prefix(Self.reasonLimit) {
      let head = String(reason.count).padded(to: 7, atEnd: false) + " \(reason.verdict.rawValue)"
      let wrapped = reason.text.visible().shortened(to: 300).wrapped(to: style.width - 24)
      for (index, line) in wrapped.enumerated() {
        lines.append((index == 0 ? head : "").padded(to: 22) + "  " + line)
      }
    }
    if reasons.count > Self.reasonLimit {
      lines.append("        … and \(reasons.count - Self.reasonLimit) more reasons in the reports")
    }
    return lines
  }

  private var remarks: [String] {
    var lines = summary.notes.map { note in
      switch note.severity {
      case .info: "note: \(note.text.visible())"
      case .warning: style.paint("warning:", .doubtful) + " \(note.text.visible())"
      case .error: style.paint("error:", .bad) + " \(note.text.visible())"
      }
    }
    if summary.droppedNotes > 0 { lines.append("… and \(summary.droppedNotes) more notes") }
    if let record = summary.cleanup {
      let text = "cleaned up: \(record.removed) of \(record.created) created resources are gone"
      lines.append(record.left.isEmpty ? text : style.paint(text, .bad))
      lines += record.left.prefix(10).map { "  left: \($0.visible())" }
      if record.left.count > 10 { lines.append("  … and \(record.left.count - 10) more") }
    }
    return lines
  }

  private func files(_ reports: [String]) -> [String] {
    guard let first = reports.first else { return [] }
    return ["reports: \(first.visible())"] + reports.dropFirst().map { "         \($0.visible())" }
  }

  private var conclusion: [String] {
    let seconds = summary.end?.durationSeconds ?? 0
    let rate = seconds > 0 ? " (\(Int(min(Double(summary.exchanges) / seconds, 1e9)))/s)" : ""
    let figures =
      "\(summary.verdicts.total) cases, \(summary.exchanges) exchanges in "
      + "\(Seconds.readable(seconds: seconds))\(rate)"
    let word = summary.conclusion.word.uppercased()
    switch summary.conclusion {
    case .conforms: return [style.paint(word, .good) + "  \(figures)"]
    case .deviates: return [style.paint(word, .bad) + "  \(figures)"]
    case .nothingTested, .interrupted: return [style.paint(word, .doubtful) + "  \(figures)"]
    case .untestable(let reason):
      return [style.paint(word, .bad) + "  \(reason.visible())", figures]
    }
  }
}
