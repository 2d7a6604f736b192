import PlumbJournal

/// The exchanges behind the deviations that are shown in full.
struct Evidence: Sendable {
  /// Deviations that are shown with their exchanges; the rest are listed.
  static let limit = 200
  /// Bytes of a body that are shown.
  static let bodyLimit = 8 * 1024
  /// Steps of one case that are listed.
  private static let stepLimit = 40

  /// By the number of the case that showed it.
  private var results: [Int: CaseResult] = [:]
  /// The exchanges of the smallest case, by what it shows.
  private var minimal: [Fingerprint: [Exchange]] = [:]

  init(of causes: [RootCause], from source: JournalSource) throws(JournalError) {
    let groups = causes.flatMap(\.groups).prefix(Self.limit)
    guard !groups.isEmpty else { return }
    let wanted = Dictionary(groups.map { ($0.number, $0.evidence.caseID) }) { first, _ in first }
    var reader = try JournalReader(source)
    let shrunk = Set(groups.filter { $0.minimal != nil }.map(\.fingerprint))
    while results.count < wanted.count || minimal.count < shrunk.count,
      let event = try reader.next()
    {
      switch event {
      case .caseEnded(var result):
        guard let caseID = wanted[result.number], results[result.number] == nil,
          ExactText(result.case.id) == ExactText(caseID)
        else { continue }
        result.exchanges = Self.shown(result.exchanges)
        results[result.number] = result
      case .shrunk(let found) where shrunk.contains(found.deviation.fingerprint):
        minimal[found.deviation.fingerprint] = Self.shown(found.exchanges)
      case .started, .shrunk, .noted, .outlined, .covered, .cleaned, .ended: continue
      }
    }
  }

  private static func shown(_ exchanges: [Exchange]) -> [Exchange] {
    exchanges.map { $0.shortened(toBodyBytes: bodyLimit) }
  }

  private func exchanges(of group: DeviationGroup) -> [Exchange] {
    (minimal[group.fingerprint] ?? results[group.number]?.exchanges ?? []).filter { !$0.isBrief }
  }

  /// The exchange in which a deviation showed, or nil where it is not kept.
  func exchange(of group: DeviationGroup) -> Exchange? {
    exchanges(of: group).last { ExactText($0.step) == ExactText(group.evidence.step) }
  }

  /// All exchanges of the case in which a deviation showed, where it took several.
  func sequence(of group: DeviationGroup) -> [Exchange] {
    let exchanges = exchanges(of: group)
    return exchanges.count > 1 ? Array(exchanges.prefix(Self.stepLimit)) : []
  }

  /// The exchanges of the smallest case that shows a deviation, one a line, or nothing where there is none.
  func smallestCase(of group: DeviationGroup) -> [Exchange] {
    minimal[group.fingerprint]?.filter { !$0.isBrief } ?? []
  }
}
