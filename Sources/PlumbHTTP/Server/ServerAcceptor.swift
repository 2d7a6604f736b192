import Synchronization

/// Takes connections from the listening socket and hands each to the loop that has the fewest.
final class ServerAcceptor: Sendable {
  private let socket: Socket
  private let inboxes: [LoopInbox]
  private let maximum: Int
  private let lastIdentity = Atomic(0)

  init(_ socket: consuming Socket, inboxes: [LoopInbox], maximum: Int) {
    self.socket = socket
    self.inboxes = inboxes
    self.maximum = maximum
  }

  var number: Int32 { socket.number }

  /// Accepts what waits; `false` when no more can be held now, so that accepting has to pause.
  func acceptAll() -> Bool {
    while true {
      let counts = inboxes.map { $0.connectionCount.load(ordering: .relaxed) }
      guard counts.reduce(0, +) < maximum else { return false }
      do throws(SystemError) {
        let number = try socket.nextConnection()
        let identity = lastIdentity.add(1, ordering: .relaxed).newValue
        let fewest = counts.indices.min { counts[$0] < counts[$1] } ?? 0
        inboxes[fewest].hand(number, identity: identity)
      } catch {
        return !error.isOutOfDescriptors
      }
    }
  }
}
