import PlumbContract
import PlumbReports

/// The findings as people read them: by kind, by rule, each with its place, the counts last.
///
///     errors
///
///       members-are-known: Every member is one that OpenAPI knows, or its name begins with x-.
///         shop.json:7:9  /paths/~1pets/get/responces
///           OpenAPI has no 'responces' in the operation; did you mean 'responses'?
///         mend: Correct the name, or begin it with x- if it is an extension.
///
///     1 error · 0 warnings · 0 silences · 0 parts not used
struct LintScreen {
  private static let width = 100

  let text: String
  private let report: LintReport
  private let limit: Int?
  private let isColored: Bool

  /// Lays a report out, with at most `limit` findings of each rule; nil for all.
  init(_ report: LintReport, limit: Int?, isColored: Bool) {
    self.report = report
    self.limit = limit
    self.isColored = isColored
    var lines: [String] = []
    for kind in LintRule.Kind.allCases {
      let sections = report.result.sections.filter { $0.rule.kind == kind }
      guard !sections.isEmpty else { continue }
      lines += [Self.painted(kind.heading, kind.colour, isColored), ""]
      for section in sections {
        lines += Self.lines(section, report, limit) + [""]
      }
    }
    text = (lines + [Self.counts(report)]).joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ section: LintResult.Section, _ report: LintReport, _ limit: Int?
  ) -> [String] {
    let shown = section.findings.prefix(limit ?? .max)
    let positions = shown.map { report.position(of: $0).description }
    let column = min(60, positions.map(\.count).max() ?? 0) + 2
    var lines = indented("\(section.rule.id): \(section.rule.title)", by: 2)
    for (finding, position) in zip(shown, positions) {
      lines.append("    " + position.column(column) + finding.pointer.visible())
      let hint = finding.hint.isEmpty ? "" : "; \(finding.hint)"
      lines += indented((finding.message + hint).visible(), by: 6)
    }
    if section.findings.count > shown.count {
      lines.append("    … and \(section.findings.count - shown.count) more; --all shows them")
    }
    return lines + indented("mend: \(section.rule.mend)", by: 4)
  }

  private static func indented(_ text: String, by spaces: Int) -> [String] {
    text.paragraph(width: width - spaces).map { String(repeating: " ", count: spaces) + $0 }
  }

  private static func counts(_ report: LintReport) -> String {
    let counts = LintRule.Kind.allCases.map { kind in
      "\(report.result.count(kind)) \(kind.noun(report.result.count(kind)))"
    }
    let verdict = report.result.isUsable ? "" : " · the document cannot be used"
    return counts.joined(separator: " · ") + verdict
  }

  private static func painted(_ text: String, _ colour: String, _ isColored: Bool) -> String {
    isColored ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}

extension LintRule.Kind {
  fileprivate var heading: String {
    switch self {
    case .error: "errors: what cannot be used as it stands"
    case .warning: "warnings: what contradicts itself"
    case .silence: "silences: what an integrator has to find out alone"
    case .unused: "what plumb does not use"
    }
  }

  /// The colour of its heading (ECMA-48 SGR).
  fileprivate var colour: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .silence: "1;36"
    case .unused: "1;2"
    }
  }
}
