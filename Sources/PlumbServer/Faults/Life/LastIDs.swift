import PlumbJSON
import Synchronization

/// The id of what was deleted last, given out once more.
final class FreedID: Sendable {
  private let last = Mutex<JSON?>(nil)

  func keep(_ id: JSON?) { last.withLock { $0 = id } }

  func take() -> JSON? { last.withLock { $0.take() } }
}

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
