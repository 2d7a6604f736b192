package import PlumbJournal

/// What a run has done so far, as one line.
package struct Progress: Hashable, Sendable {
  /// The phase of the last case that ended.
  package var phase = ""
  /// Cases that have ended.
  package var done = 0
  /// How many cases there will be, where that is known.
  package var planned: Int?
  package var exchanges = 0
  /// Different deviations so far.
  package var deviations = 0
  /// Since the first request; the caller holds the clock.
  package var elapsed: Duration = .zero

  private var seen: Set<Fingerprint> = []

  package init(planned: Int? = nil) { self.planned = planned }

  package mutating func receive(_ event: RunEvent) {
    guard case .caseEnded(let result) = event else { return }
    phase = result.case.phase
    done += 1
    exchanges += result.exchanges.count
    // A server can invent places; the line needs no exact count of thousands.
    for deviation in result.deviations where seen.count < 10_000 {
      seen.insert(deviation.fingerprint)
    }
    deviations = seen.count
  }

  /// The line without a break, never wider than the terminal.
  package func line(_ style: ConsoleStyle) -> String {
    let count = planned.map { "\(done)/\($0) cases" } ?? "\(done) cases"
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? ", \(Int(min(Double(exchanges) / seconds, 1e9)))/s" : ""
    let plain = [phase.visible(), count, "\(exchanges) exchanges\(rate)"]
      .filter { !$0.isEmpty }
      .joined(separator: " · ")
    let found = deviations == 0 ? "" : " · \(deviations) deviations"
    let fitted = (plain + found).fitted(to: style.width - 1)
    guard deviations > 0, fitted.hasSuffix(found) else { return fitted }
    return plain + style.paint(found, .bad)
  }
}
