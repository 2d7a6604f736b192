/// Serves the connections of one thread: waits until some are ready, lets each proceed, ends what is late.
///
/// `poll` looks at every connection in each round, which costs nothing for the tens that a run opens: eight busy
/// ones beside 900 idle ones get less than half the speed they have alone. It is the same call on every system.
struct ServerLoop {
  private let inbox: LoopInbox
  private let service: HTTPService
  private var acceptor: ServerAcceptor?
  private var connections: [ServerConnection] = []
  /// The inbox, the listening socket or −1, then the connections in their order.
  private var set = PollSet()
  private var room = [UInt8](repeating: 0, count: 64 * 1024)
  private var date = HTTPDate()
  private var stopBy: ContinuousClock.Instant?
  private var nextSweep = ContinuousClock.now
  private var isAcceptingPaused = false

  private static let fixedEntries = 2
  /// How exactly deadlines are kept.
  private static let sweepInterval: Duration = .milliseconds(20)

  init(inbox: LoopInbox, service: HTTPService) {
    self.inbox = inbox
    self.service = service
    set.append(inbox.number, .reading)
    set.append(-1, .reading)
  }

  /// Returns when the server has been stopped and every connection is closed.
  mutating func run() {
    while stopBy == nil || !connections.isEmpty {
      _ = set.wait(atMost: timeToSweep)
      if !set.readiness(at: 0).isEmpty { readInbox() }
      proceed()
      sweep()
      accept()
    }
  }

  private var timeToSweep: Duration? {
    if isAcceptingPaused { return Self.sweepInterval }
    return connections.isEmpty ? nil : max(.zero, nextSweep - .now)
  }

  /// Accepts what waits, and pauses that while no more connections can be held.
  private mutating func accept() {
    guard let acceptor, isAcceptingPaused || !set.readiness(at: 1).isEmpty else { return }
    isAcceptingPaused = !acceptor.acceptAll()
    set.setInterest(isAcceptingPaused ? [] : .reading, at: 1)
  }

  private mutating func readInbox() {
    let message = inbox.take()
    for (number, identity) in message.accepted {
      let connection = ServerConnection(
        Socket(adopting: number), identity: identity, service: service)
      connections.append(connection)
      set.append(connection.number, connection.interest)
    }
    if let acceptor = message.acceptor {
      self.acceptor = acceptor
      set.replace(acceptor.number, at: 1)
    }
    guard let instant = message.stopBy else { return }
    stopBy = instant
    acceptor = nil
    set.replace(-1, at: 1)
    isAcceptingPaused = false
    for connection in connections { connection.stop() }
    nextSweep = .now
  }

  /// Lets every connection that is ready move its bytes; from the end, because closed ones are removed.
  private mutating func proceed() {
    for index in connections.indices.reversed() {
      let ready = set.readiness(at: index + Self.fixedEntries)
      if ready.isEmpty { continue }
      connections[index].proceed(ready, room: &room, date: &date)
      update(index)
    }
  }

  private mutating func sweep() {
    let now = ContinuousClock.now
    guard now >= nextSweep, !connections.isEmpty else { return }
    let isCut = stopBy.map { now >= $0 } ?? false
    for index in connections.indices.reversed() {
      if isCut {
        connections[index].cut()
      } else if connections[index].deadline <= now {
        connections[index].expire(date: &date)
      }
      update(index)
    }
    let earliest = connections.map(\.deadline).min() ?? now
    nextSweep = max(now + Self.sweepInterval, min(earliest, stopBy ?? earliest))
  }

  private mutating func update(_ index: Int) {
    let connection = connections[index]
    if connection.isClosed {
      connections.swapAt(index, connections.count - 1)
      connections.removeLast()
      set.removeBySwapping(at: index + Self.fixedEntries)
      inbox.noteClosed()
    } else {
      set.setInterest(connection.interest, at: index + Self.fixedEntries)
      nextSweep = min(nextSweep, connection.deadline)
    }
  }
}
