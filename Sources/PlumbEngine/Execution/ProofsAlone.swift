import PlumbJournal
import Synchronization

/// The deviations that have shown in a case that had the server to itself.
///
/// To wait for that costs all workers the time of a case, so it is asked of each deviation only until it is proved.
final class ProofsAlone: Sendable {
  /// Places come from servers, too, and there may be any number of them; those after these are proved each time.
  private static let limit = 10_000

  private let proved = Mutex<Set<Fingerprint>>([])

  /// Whether a deviation has yet to show in a case alone.
  func lack(_ deviation: Deviation) -> Bool {
    !proved.withLock { $0.contains(deviation.fingerprint) }
  }

  func note(_ deviations: [Deviation]) {
    proved.withLock { proved in
      for deviation in deviations where proved.count < Self.limit {
        proved.insert(deviation.fingerprint)
      }
    }
  }
}
