package import PlumbJournal

/// The cases of a run that are worth keeping: for each deviation that was seen each time the smallest that shows it.
package enum FailingCases {
  /// Deviations of which a case is kept.
  private static let limit = 200

  /// In the order in which their deviations are to be read.
  package static func of(_ run: RunRecord) throws(JournalError) -> [KeptCase] {
    let groups = run.rootCauses.flatMap(\.groups).filter { $0.repeatableLevel != nil }
      .prefix(limit)
    guard !groups.isEmpty else { return [] }
    let contract = run.summary.info?.contract ?? ""
    var cases: [Fingerprint: Case] = [:]
    let numbers = Dictionary(grouping: groups, by: \.number)
    var reader = try JournalReader(run.source)
    while let event = try reader.next() {
      switch event {
      case .caseEnded(let result):
        for group in numbers[result.number] ?? [] { cases[group.fingerprint] = result.case }
      case .shrunk(let minimal): cases[minimal.deviation.fingerprint] = minimal.case
      case .started, .noted, .outlined, .covered, .cleaned, .ended: continue
      }
    }
    return groups.compactMap { group in
      guard let failing = cases[group.fingerprint] else { return nil }
      return KeptCase(
        case: KeptCase.unnamed(failing), contract: contract, deviation: group.evidence)
    }
  }
}
