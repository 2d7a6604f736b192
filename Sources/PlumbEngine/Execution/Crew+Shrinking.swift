import PlumbGeneration
import PlumbJournal
import Synchronization

extension Crew {
  /// How many deviations are shrunk, the ones to read first; the others keep the case that showed them.
  static let mostShrunk = 50

  /// Looks for the smallest case of each deviation, and tells them in the order of their first cases.
  ///
  /// It begins when all cases have ended, so that which case is shrunk depends on the plan alone.
  func shrink(_ first: FirstShowings, observer: @escaping @Sendable (RunEvent) -> Void) {
    let showings = first.showings
    guard configuration.shrinkRequests > 0, !showings.isEmpty else { return }
    let found = Atomic(0)
    // One at a time: what another case has created at that moment would show in lists, and pass for needless.
    employ(1) { runner in
      for showing in showings where self.pace.reasonToStop == nil {
        guard let minimal = self.minimal(showing, runner) else { continue }
        found.add(1, ordering: .relaxed)
        observer(.shrunk(minimal))
      }
    }
    let left = showings.count - found.load(ordering: .relaxed) + first.leftOut
    if left > 0 {
      observer(
        .noted(
          RunNote(
            severity: .info,
            text: "\(left) deviations are shown with the case that found them, which was not shrunk"
          )))
    }
  }

  private func minimal(_ showing: FirstShowings.Showing, _ runner: CaseRunner) -> MinimalCase? {
    let shrinker = CaseShrinker(
      planner: planner, budget: configuration.shrinkRequests,
      mayGoOn: { self.pace.reasonToStop == nil },
      attempt: { planned throws(FileError) in
        try runner.attempt(planned, number: showing.result.number) {
          $0 == showing.deviation.fingerprint
        }
      })
    do throws(FileError) {
      return try shrinker.smallest(
        showing.planned, showing: showing.deviation, in: showing.result)
    } catch {
      stopWithoutLedger(error)
      return nil
    }
  }
}
