import PlumbJournal
import Synchronization

/// Ends a run that has found as many deviations as anyone wants to read.
final class DeviationLimit: Sendable {
  private let bound: Int
  private let level: Level
  private let found = Mutex<Set<Fingerprint>>([])

  /// Counts deviations at or above the level; equal ones count once.
  init(_ bound: Int, level: Level) {
    self.bound = bound
    self.level = level
  }

  /// Why the run has gone far enough; nil where it has not.
  func reasonToEnd(after result: CaseResult) -> String? {
    guard result.verdict == .deviates else { return nil }
    let count = found.withLock { found in
      for deviation in result.deviations where deviation.decides(at: level) {
        found.insert(deviation.fingerprint)
      }
      return found.count
    }
    guard count >= bound else { return nil }
    return "the bound of \(bound) deviations was reached (--max-deviations)"
  }
}
