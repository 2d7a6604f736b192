import PlumbHTTP
import Synchronization

/// Keeps the run from writing while one of its workers reads a list page by page, or tries a case alone.
///
/// What is created or deleted between two pages moves items from one page to another: then a list would seem to leave
/// out what it shows, or to show it twice.
final class Quiet: Sendable {
  /// Held by whoever reads alone; those who write pass it one by one.
  private let turnstile = Mutex(())
  /// How many are writing at this moment.
  private let writers = Atomic(0)
  private let cancellation: Cancellation

  init(cancellation: Cancellation) { self.cancellation = cancellation }

  /// Does something while nobody writes.
  func reading<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try turnstile.withLock { _ throws(Failure) in
      while writers.load(ordering: .acquiring) > 0, cancellation.wait(.microseconds(200)) {}
      return try body()
    }
  }

  /// Does something that may change what lists show, while nobody reads alone.
  func writing<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    turnstile.withLock { _ in _ = writers.add(1, ordering: .acquiringAndReleasing) }
    defer { writers.subtract(1, ordering: .acquiringAndReleasing) }
    try body()
  }
}
