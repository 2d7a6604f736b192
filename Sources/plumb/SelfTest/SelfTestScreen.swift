import PlumbChecks
import PlumbServer

/// What `plumb selftest` prints: the matrix of faults and checks, what went wrong, and the figures.
struct SelfTestScreen {
  /// In the order of the catalogue.
  private let faults: [Row]
  /// The clean server and the manners.
  private let conforming: [Row]
  private let outOfPlace: [String]

  private struct Row {
    let subject: Subject
    let trial: Trial
  }

  init(_ subjects: [Subject], _ trials: [Trial?]) {
    let rows = zip(subjects, trials).compactMap { subject, trial in
      trial.map { Row(subject: subject, trial: $0) }
    }
    faults = rows.filter { $0.trial.place != nil }
    conforming = rows.filter { $0.trial.place == nil }
    outOfPlace = zip(subjects, trials).filter { $0.1 == nil }.map(\.0.name)
  }

  /// Whether every fault was found and nothing was said of what conforms.
  var holds: Bool { missed.isEmpty && alarmed.isEmpty }

  var text: String {
    let parts = [matrix, smallest, manners, problems, figures]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var missed: [Row] { faults.filter { $0.trial.findings.requests == nil } }

  private var alarmed: [Row] {
    conforming.filter { !$0.trial.findings.alarms.isEmpty || $0.trial.failure != nil }
  }

  private var matrix: String {
    guard !faults.isEmpty else { return "" }
    return TextTable(
      header: ["FAULT", "REQUESTS", "FOUND BY"],
      rows: faults.map { row in
        guard case .fault(let fault) = row.subject else { return [] }
        let findings = row.trial.findings
        let others = findings.checks.filter { $0 != fault.breaks }
        let found = findings.requests == nil ? [] : [fault.breaks]
        return [
          fault.name, findings.requests.map(String.init) ?? "missed",
          (found + others).joined(separator: ", "),
        ]
      }
    ).text
  }

  private var smallest: String {
    faults.compactMap { row in
      guard case .fault(let fault) = row.subject, let minimal = row.trial.smallest else {
        return nil
      }
      return SmallestCase(fault, minimal).text
    }.joined(separator: "\n")
  }

  private var manners: String {
    guard !conforming.isEmpty else { return "" }
    return TextTable(
      header: ["CONFORMING SERVER", "FALSE ALARMS"],
      rows: conforming.map { [$0.subject.name, String($0.trial.findings.alarms.count)] }
    ).text
  }

  private var problems: String {
    let lines =
      missed.flatMap { row -> [String] in
        guard case .fault(let fault) = row.subject, let place = row.trial.place else { return [] }
        return ["missed: \(fault.name), expected \(fault.breaks) at \(place)"]
          + [row.trial.failure].compactMap(\.self).map { "  \($0)" }
      }
      + alarmed.flatMap { row in
        ["false alarms of \(row.subject.name):"]
          + (row.trial.findings.alarms.prefix(10) + [row.trial.failure].compactMap(\.self))
          .map { "  \($0)" }
      }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private var figures: String {
    var lines: [String] = []
    if !faults.isEmpty {
      lines.append("faults found   \(faults.count - missed.count) of \(faults.count)")
      let requests = faults.compactMap(\.trial.findings.requests).sorted()
      if let most = requests.last {
        lines.append(
          "requests       \(requests[requests.count / 2]) until a fault is found (median), \(most) at most"
        )
      }
    }
    if !conforming.isEmpty {
      let alarms = conforming.map(\.trial.findings.alarms.count).reduce(0, +)
      let servers =
        conforming.count == 1
        ? "1 server that conforms" : "\(conforming.count) servers that conform"
      lines.append("false alarms   \(alarms) on \(servers)")
    }
    if !outOfPlace.isEmpty {
      lines += "no place in this contract: \(outOfPlace.joined(separator: ", "))"
        .paragraph(width: HelpScreen.width)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
