import PlumbChecks
import PlumbHTTP
import PlumbJournal
import Synchronization

/// Steps that several clients take at the same time, each over a connection of its own.
///
/// The clients open their connections first and are released together; what each does it does in order. A client whose
/// connection fails does no more, so that a server that hangs costs one time-out.
struct ConcurrentBlock: Sendable {
  /// How long a client waits at most for the others to be ready.
  private static let patience = Duration.seconds(1)

  /// In the order of the plan.
  let due: [DueStep]

  /// Sends everything and returns when all clients have ended; nil for a step that was not taken.
  func exchanges(
    with makeSender: @escaping @Sendable () -> Sender, until cancellation: Cancellation
  ) -> [Exchange?] {
    let lanes = Set(due.compactMap(\.step.lane)).sorted()
    let results = Mutex([Exchange?](repeating: nil, count: due.count))
    let gate = Cancellation()
    let missing = Atomic(lanes.count)
    concurrently(lanes.count) { index in
      let sender = makeSender()
      sender.connect()
      if missing.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { gate.cancel() }
      _ = gate.wait(Self.patience)
      for (place, due) in due.enumerated() where due.step.lane == lanes[index] {
        if due.step.pause > 0 { _ = cancellation.wait(.milliseconds(due.step.pause)) }
        guard !cancellation.isCancelled else { return }
        let exchange = sender.sendOnce(due.step, filled: due.filled)
        results.withLock { $0[place] = exchange }
        if case .failure = exchange.outcome { return }
      }
    }
    return results.withLock(\.self)
  }
}
