import PlumbJSON
import Synchronization

/// Ids that are given out twice each, shared by the threads of the server.
final class LastIDs: Sendable {
  private let last = Mutex<JSON?>(nil)

  /// The new id, or, every other time, the one before.
  func next(after id: JSON) -> JSON {
    last.withLock { last in
      if let before = last.take() { return before }
      last = id
      return id
    }
  }
}
