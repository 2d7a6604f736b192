import PlumbJournal

/// The exchanges behind the deviations that are shown in full.
struct Evidence: Sendable {
  /// Deviations that are shown with their exchanges; the rest are listed.
  static let limit = 200
  /// Bytes of a body that are shown.
  static let bodyLimit = 8 * 1024
  /// Steps of one case that are listed.
  private static let stepLimit = 40

  private var results: [Int: CaseResult] = [:]

  init(of causes: [RootCause], from source: JournalSource) throws(JournalError) {
    let groups = causes.flatMap(\.groups).prefix(Self.limit)
    guard !groups.isEmpty else { return }
    let wanted = Dictionary(groups.map { ($0.number, $0.evidence.caseID) }) { first, _ in first }
    var reader = try JournalReader(source)
    while results.count < wanted.count, let event = try reader.next() {
      guard case .caseEnded(var result) = event, let caseID = wanted[result.number],
        ExactText(result.case.id) == ExactText(caseID), results[result.number] == nil
      else { continue }
      result.exchanges = result.exchanges.map { $0.shortened(toBodyBytes: Self.bodyLimit) }
      results[result.number] = result
    }
  }

  /// The exchange in which a deviation showed, or nil where it is not kept.
  func exchange(of group: DeviationGroup) -> Exchange? {
    results[group.number]?.exchanges.last {
      ExactText($0.step) == ExactText(group.evidence.step) && !$0.isBrief
    }
  }

  /// All exchanges of the case in which a deviation showed, where it took several.
  func sequence(of group: DeviationGroup) -> [Exchange] {
    let exchanges = results[group.number]?.exchanges.filter { !$0.isBrief } ?? []
    return exchanges.count > 1 ? Array(exchanges.prefix(Self.stepLimit)) : []
  }
}
