import PlumbContract
import PlumbEngine
import PlumbHTTP
import PlumbJournal

/// The plan of a run as `plumb run --dry-run` prints it.
struct DryRunScreen {
  /// Reasons that are printed with a place each; the rest are counted.
  private static let reasonLimit = 60

  let outline: PlanOutline
  /// What is planned for what.
  let heading: String
  let isReadOnly: Bool

  /// Plans, prints, and says how to exit; nobody is asked anything.
  static func show(_ plan: RunPlan) throws -> ExitCode {
    for warning in plan.warnings { Console.error("warning: \(warning)\n") }
    let base = try plan.options.url ?? HTTPURL(parsing: "http://127.0.0.1")
    let configuration = plan.configuration(base: base, ledgerPath: nil)
    let contract = plan.file.contract
    let screen = DryRunScreen(
      outline: DryRun(configuration).outline(),
      heading: "plan of \(contract.title) \(contract.version) · seed \(configuration.seed)"
        + " · nothing is sent",
      isReadOnly: plan.isReadOnly)
    Console.output(screen.text)
    return screen.outline.rows.isEmpty ? .nothingTested : .success
  }

  var text: String {
    ([heading + "\n"] + phases.map(table) + [tuples, notTried, total])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension DryRunScreen {
  private var phases: [String] {
    var phases: [String] = []
    for row in outline.rows where phases.last != row.phase { phases.append(row.phase) }
    return phases
  }

  private func table(of phase: String) -> String {
    let rows = outline.rows.filter { $0.phase == phase }
    return TextTable(
      header: [phase.uppercased(), "CASES", "REQUESTS", "WRITES"],
      rows: rows.map { row($0.operation, $0.figures) }
        + [row(rows.count == 1 ? "1 operation" : "\(rows.count) operations", Self.sum(rows))]
    ).text
  }

  private func row(_ name: String, _ figures: [Int]) -> [String] {
    [name] + figures.map(String.init)
  }

  private static func sum(_ rows: [PlanOutline.Row]) -> [Int] {
    rows.reduce([0, 0, 0]) { sum, row in zip(sum, row.figures).map(+) }
  }

  private var tuples: String {
    let tuples = outline.tuples
    guard tuples.total > 0 else { return "" }
    return "\(tuples.covered) of \(tuples.total) combinations of members' values are in a request\n"
  }

  private var notTried: String {
    guard !outline.gaps.isEmpty else { return "" }
    var counts: [(reason: Reason, first: PlanOutline.Gap, count: Int)] = []
    var indexes: [Reason: Int] = [:]
    for gap in outline.gaps {
      let reason = Reason(operation: gap.operation, text: gap.reason)
      if let index = indexes[reason] {
        counts[index].count += 1
      } else {
        indexes[reason] = counts.count
        counts.append((reason, gap, 1))
      }
    }
    let shown = counts.prefix(Self.reasonLimit).map { entry in
      let place = [entry.first.place, entry.first.kind].filter { !$0.isEmpty }
        .joined(separator: " ")
      let more = entry.count > 1 ? " (and \(entry.count - 1) more there)" : ""
      return [
        entry.reason.operation, (place.isEmpty ? "" : place + more + ": ") + entry.reason.text,
      ]
    }
    let left = counts.count - shown.count
    return TextTable(header: ["NOT TRIED", "WHAT, AND WHY"], rows: shown).text
      + (left > 0 ? "… and \(left) more reasons\n" : "")
  }

  /// What gaps are told apart by.
  private struct Reason: Hashable {
    let operation: String
    let text: String
  }

  private var total: String {
    guard !outline.rows.isEmpty else { return "nothing to do: no case matches\n" }
    let sum = Self.sum(outline.rows)
    let readOnly =
      isReadOnly && sum[2] > 0 ? "; the run is read-only and skips the cases that write" : ""
    return "\(sum[0]) cases, \(sum[1]) requests, \(sum[2]) of which write\(readOnly)\n"
  }
}

extension PlanOutline.Row {
  fileprivate var figures: [Int] { [cases, requests, writes] }
}
