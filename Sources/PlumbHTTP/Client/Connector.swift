/// Opens connections to one endpoint; remembers the addresses of its name.
struct Connector {
  let endpoint: HTTPEndpoint
  let waiting: Waiting
  private var addresses: [SocketAddress] = []

  init(endpoint: HTTPEndpoint, cancellation: Cancellation) {
    self.endpoint = endpoint
    waiting = Waiting(cancellation: cancellation)
  }

  /// Tries each address in turn; the deadline is for all of them together.
  mutating func connect(until deadline: Deadline) throws(WaitingEnd) -> any ByteStream {
    guard endpoint.scheme == .http else { throw WaitingEnd(reason: .tlsUnavailable) }
    if addresses.isEmpty { addresses = try lookUp(until: deadline) }
    var failure: HTTPError.Reason = .nameNotResolved("the name has no address")
    for (index, address) in addresses.enumerated() {
      // An address that swallows packets must leave time for the next.
      let share = (deadline.instant - .now) / (addresses.count - index)
      let turn = Deadline(instant: .now + share, reason: deadline.reason)
      do throws(WaitingEnd) {
        return try connect(to: address, until: turn)
      } catch {
        if error.reason == .cancelled { throw error }
        failure = error.reason
      }
    }
    addresses = []
    throw WaitingEnd(reason: failure)
  }

  private func connect(
    to address: SocketAddress, until deadline: Deadline
  ) throws(WaitingEnd) -> any ByteStream {
    let socket: Socket
    do throws(SystemError) {
      socket = try Socket.connecting(to: address)
    } catch {
      throw Self.end(for: error)
    }
    _ = try waiting.wait(for: socket.number, .writing, until: deadline)
    if let error = socket.pendingError { throw Self.end(for: error) }
    return PlainStream(socket)
  }

  private static func end(for error: SystemError) -> WaitingEnd {
    WaitingEnd(
      reason: error.isConnectionRefused ? .connectionRefused : .unreachable(error.description))
  }

  private func lookUp(until deadline: Deadline) throws(WaitingEnd) -> [SocketAddress] {
    if let numeric = try? SocketAddress.resolve(
      host: endpoint.host, port: endpoint.port, numericOnly: true)
    {
      return numeric
    }
    return try NameLookup.addresses(of: endpoint, waiting: waiting, until: deadline)
  }
}
