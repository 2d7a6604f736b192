import PlumbJournal

/// A case as JUnit knows it.
struct JUnitCase {
  enum Outcome {
    case passed
    case failed(message: String, type: String, text: String)
    case skipped(message: String)
  }

  let className: String
  let name: String
  let seconds: String
  let outcome: Outcome
  /// Deviations that do not decide the run.
  let remarks: String

  /// Only what decides the run is a failure, so that a gate that reads this file is red exactly when plumb exits 1.
  ///
  /// Blocked, inconclusive and flaky cases are skipped with their reason and no `<error>`, which most systems count as red.
  ///
  /// `proofs` are the smallest cases of deviations that have one, as text.
  init(
    _ result: CaseResult, level: Level, isDecisive: Bool, proofs: [Fingerprint: String] = [:]
  ) {
    className = result.case.operation
    name = result.case.id
    seconds = Seconds.text(micros: result.duration)
    let deviations = result.deviations.map { deviation in
      Self.text(deviation, proof: proofs[deviation.fingerprint])
    }.joined(separator: "\n\n")
    if isDecisive, let first = result.deviations.first(where: { $0.decides(at: level) }) {
      outcome = .failed(
        message: "\(first.place): expected \(first.expected), got \(first.actual)".visible(),
        type: first.check, text: deviations)
      remarks = ""
      return
    }
    remarks = deviations
    switch result.verdict {
    case .conforms, .deviates: outcome = .passed
    case .flaky, .blocked, .inconclusive, .skipped:
      outcome = .skipped(
        message: result.reason.isEmpty
          ? result.verdict.rawValue : "\(result.verdict.rawValue): \(result.reason)")
    }
  }

  func write(to output: inout TextOutput, _ xml: inout XMLWriter) {
    let attributes: [XMLWriter.Attribute] = [
      ("classname", className), ("name", name), ("time", seconds),
    ]
    if case .passed = outcome, remarks.isEmpty {
      xml.element("testcase", attributes, to: &output)
      return
    }
    xml.element("testcase", attributes, to: &output) { xml, output in
      switch outcome {
      case .passed: break
      case .failed(let message, let type, let text):
        xml.element(
          "failure", [("message", message), ("type", type)], text: text, to: &output)
      case .skipped(let message):
        xml.element("skipped", [("message", message)], to: &output)
      }
      if !remarks.isEmpty { xml.element("system-out", text: remarks, to: &output) }
    }
  }

  /// Each part on one line, so that a server's text cannot pass for another part.
  private static func text(_ deviation: Deviation, proof: String?) -> String {
    let parts = [
      ("check", "\(deviation.check) (\(deviation.level.rawValue))"),
      ("operation", deviation.operation), ("place", deviation.place),
      ("expected", deviation.expected), ("actual", deviation.actual),
      ("source", deviation.source),
    ]
    return
      ([deviation.heading.visible()]
      + parts.map { "\($0.0):".padded(to: 11) + $0.1.visible() }
      + [proof ?? "repeat:    \(deviation.curl)"]).joined(separator: "\n")
  }
}
