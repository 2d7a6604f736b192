import PlumbJournal

/// What a run has said of a subject.
struct Findings: Sendable {
  /// The deviation that has to be among them.
  struct Wanted: Sendable {
    let check: String
    /// The keys of the operations on the resource: what is wrong with a list is said of a creation that it lacks.
    let operations: [String]

    func isShown(by deviation: Deviation) -> Bool {
      guard deviation.check == check else { return false }
      return operations.contains { operation in
        deviation.operation == operation || deviation.caseID.contains("/\(operation)/")
      }
    }
  }

  /// The checks that may say something below level must.
  var draws: [String] = []
  /// Requests of the cases before, and of the one that found it; nil where it was not found.
  private(set) var requests: Int?
  /// The checks that found anything, in their order of time.
  private(set) var checks: [String] = []
  /// What a server that conforms must not hear, a line each.
  private(set) var alarms: [String] = []
  private var sent = 0

  mutating func receive(_ result: CaseResult, wanted: Wanted?) {
    sent += result.exchanges.count
    for deviation in result.deviations {
      if !checks.contains(deviation.check) { checks.append(deviation.check) }
      let isDrawn = deviation.level < .must && draws.contains(deviation.check)
      if deviation.level > .may, !isDrawn { alarm(deviation) }
    }
    switch result.verdict {
    case .flaky, .blocked, .inconclusive:
      alarms.append("\(result.verdict.rawValue) \(result.case.id): \(result.reason)")
    case .conforms, .deviates, .skipped: break
    }
    guard requests == nil, let wanted,
      result.deviations.contains(where: wanted.isShown)
    else { return }
    requests = sent
  }

  private mutating func alarm(_ deviation: Deviation) {
    alarms.append(
      "\(deviation.level.rawValue) \(deviation.check) at \(deviation.operation) \(deviation.place): "
        + "expected \(deviation.expected), actual \(deviation.actual) (\(deviation.caseID))")
  }
}
