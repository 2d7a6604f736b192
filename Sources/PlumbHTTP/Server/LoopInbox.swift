import Synchronization

/// What other threads tell a loop.
final class LoopInbox: Sendable {
  struct Message: Sendable {
    /// The listening side, given to one loop.
    var acceptor: ServerAcceptor?
    var accepted: [(number: Int32, identity: Int)] = []
    /// When to cut what has not ended by itself; `nil` while the server runs.
    var stopBy: ContinuousClock.Instant?
  }

  private let message = Mutex(Message())
  private let pipe: WakePipe
  /// Connections that the loop has, those handed to it included.
  let connectionCount = Atomic(0)

  init() throws(SystemError) {
    pipe = try WakePipe()
  }

  deinit {
    // Handed over after the loop had ended.
    for (number, _) in message.withLock(\.accepted) { _ = Descriptor(adopting: number) }
  }

  var number: Int32 { pipe.number }

  func hand(_ number: Int32, identity: Int) {
    connectionCount.add(1, ordering: .relaxed)
    message.withLock { $0.accepted.append((number, identity)) }
    pipe.wake()
  }

  func noteClosed() {
    connectionCount.subtract(1, ordering: .relaxed)
  }

  func accept(with acceptor: ServerAcceptor) {
    message.withLock { $0.acceptor = acceptor }
    pipe.wake()
  }

  func stop(by instant: ContinuousClock.Instant) {
    message.withLock { $0.stopBy = instant }
    pipe.wake()
  }

  func take() -> Message {
    pipe.drain()
    return message.withLock { message in
      defer {
        message.accepted = []
        message.acceptor = nil
      }
      return message
    }
  }
}
