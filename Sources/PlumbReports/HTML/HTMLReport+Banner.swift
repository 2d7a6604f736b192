import PlumbJournal

extension HTMLReport {
  /// The verdict, in words that need no scrolling.
  var banner: HTML {
    .tag(
      "header", tone,
      [
        .div(
          "inner",
          [
            .div("brand", [logo, .tag("span", "plumb")]),
            .tag("h1", headline),
            .tag("p", "lead", lead),
            .tag("dl", "facts", facts.map { .tag("div", [.tag("dt", $0), .tag("dd", $1)]) }),
          ])
      ])
  }

  /// A plumb line: what the tool is named after.
  private var logo: HTML {
    .element(
      "svg",
      [
        .init("viewBox", "0 0 24 24"), .init("width", 28), .init("height", 28),
        .init("role", "img"),
      ],
      [
        .tag("title", "A plumb line"),
        .element(
          "path",
          [
            .init("d", "M12 1v11M8 12h8l-1.5 6L12 23l-2.500-5z"), .init("fill", "none"),
            .init("stroke", "currentColor"), .init("stroke-width", 2),
            .init("stroke-linejoin", "round"), .init("stroke-linecap", "round"),
          ], []),
      ])
  }

  private var tone: StaticString {
    switch summary.conclusion {
    case .conforms: "banner good"
    case .deviates, .untestable: "banner bad"
    case .nothingTested, .interrupted: "banner doubt"
    }
  }

  private var headline: String {
    switch summary.conclusion {
    case .conforms: "Conforms"
    case .deviates: "Deviates"
    case .untestable: "Could not be tested"
    case .nothingTested: "Nothing was tested"
    case .interrupted: "Interrupted"
    }
  }

  private var lead: String {
    let count = run.rootCauses.reduce(0) { $0 + $1.groups.count }
    let found =
      count == 0
      ? "No deviation was found"
      : "\(Self.counted(count, "deviation")) from \(Self.counted(run.rootCauses.count, "cause"))"
    switch summary.conclusion {
    case .untestable(let reason): return reason
    case .interrupted: return "\(found) until the run was stopped."
    case .nothingTested: return "No case was tried."
    case .conforms where count > 0: return "\(found), none that the level of the run asks for."
    case .conforms, .deviates:
      return "\(found) in \(Self.counted(summary.verdicts.total, "case"))."
    }
  }

  private var facts: [(String, String)] {
    guard let info = summary.info else { return [] }
    return [
      ("Contract", info.contract), ("Server", info.target), ("Started", info.started),
      ("Duration", Seconds.readable(seconds: summary.end?.durationSeconds ?? 0)),
      ("Seed", String(info.seed)), ("Level", info.level.rawValue),
    ] + (info.isReadOnly ? [("Mode", "read-only")] : [])
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
