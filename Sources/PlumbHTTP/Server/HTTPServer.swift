import Synchronization

/// An HTTP/1.1 server: a few threads, each serving many connections without blocking.
///
/// The handler is called on those threads, so it should not wait for anything.
package final class HTTPServer: Sendable {
  package typealias Handler = @Sendable (HTTPServerRequest) -> HTTPServerReply

  /// The address that it listens on, its port chosen by the system where 0 was asked for.
  package let endpoint: HTTPEndpoint
  private let service: HTTPService
  private let inboxes: [LoopInbox]
  private let life: Mutex<Life>

  private struct Life {
    /// The listening side until `start` hands it to the first loop.
    var acceptor: ServerAcceptor?
    var threads: [OwnThread] = []
  }

  /// Listens, but answers only after `start`.
  ///
  /// Port 0 means any that is free. `refusing` makes the response to what the server refuses by itself.
  package init(
    host: String = "127.0.0.1", port: UInt16, limits: HTTPServerLimits = HTTPServerLimits(),
    refusing: @escaping @Sendable (HTTPServerRefusal) -> HTTPResponse = { $0.plainResponse },
    replying: @escaping Handler
  ) throws(HTTPServerError) {
    service = HTTPService(limits: limits, handler: replying, refusing: refusing)
    let reason: HTTPServerError.Reason
    do throws(HTTPServerError.Reason) {
      let socket = try Self.listen(host: host, port: port)
      endpoint = HTTPEndpoint(host: host, port: socket.localAddress?.port ?? port)
      let inboxes = try Self.makeInboxes(max(1, limits.threads))
      let acceptor = ServerAcceptor(socket, inboxes: inboxes, maximum: limits.connections)
      let threads = try Self.makeThreads(inboxes, service)
      life = Mutex(Life(acceptor: acceptor, threads: threads))
      self.inboxes = inboxes
      return
    } catch {
      reason = error
    }
    throw HTTPServerError(reason: reason, host: host, port: port)
  }

  /// Listens, but answers only after `start`; the handler makes a proper response to each request.
  package convenience init(
    host: String = "127.0.0.1", port: UInt16, limits: HTTPServerLimits = HTTPServerLimits(),
    refusing: @escaping @Sendable (HTTPServerRefusal) -> HTTPResponse = { $0.plainResponse },
    handler: @escaping @Sendable (HTTPServerRequest) -> HTTPResponse
  ) throws(HTTPServerError) {
    try self.init(host: host, port: port, limits: limits, refusing: refusing) {
      .response(handler($0))
    }
  }

  /// The port that it listens on, never 0.
  package var port: UInt16 { endpoint.port }

  /// Begins to accept connections; does nothing when it already has, or was stopped.
  package func start() {
    guard let acceptor = life.withLock({ $0.acceptor.take() }) else { return }
    inboxes[0].accept(with: acceptor)
  }

  /// Takes no more connections, finishes what has begun, and after `grace` cuts what has not ended; waits for that.
  ///
  /// May not be called by the handler, which it would wait for.
  package func stop(grace: Duration = .seconds(2)) {
    let threads = life.withLock { life in
      life.acceptor = nil
      defer { life.threads = [] }
      return life.threads
    }
    let instant = ContinuousClock.now + grace
    for inbox in inboxes { inbox.stop(by: instant) }
    for thread in threads { thread.join() }
  }

  deinit {
    stop(grace: .zero)
  }
}

extension HTTPServer {
  /// How many connections may wait to be accepted.
  private static let backlog: Int32 = 512

  private static func listen(
    host: String, port: UInt16
  ) throws(HTTPServerError.Reason) -> Socket {
    let addresses: [SocketAddress]
    do throws(SocketAddress.ResolutionFailure) {
      addresses = try SocketAddress.resolve(host: host, port: port, toListen: true)
    } catch {
      throw .hostNotResolved(error.explanation)
    }
    var reason = HTTPServerError.Reason.hostNotResolved("the name has no address")
    for address in addresses {
      do throws(SystemError) {
        return try Socket.listening(on: address, backlog: backlog)
      } catch {
        reason = HTTPServerError.Reason(error)
      }
    }
    throw reason
  }

  private static func makeInboxes(
    _ count: Int
  ) throws(HTTPServerError.Reason) -> [LoopInbox] {
    var inboxes: [LoopInbox] = []
    do throws(SystemError) {
      for _ in 0..<count { inboxes.append(try LoopInbox()) }
    } catch {
      throw .system(error)
    }
    return inboxes
  }

  /// One thread for each inbox, or none: those that were started end when another is refused.
  private static func makeThreads(
    _ inboxes: [LoopInbox], _ service: HTTPService
  ) throws(HTTPServerError.Reason) -> [OwnThread] {
    var threads: [OwnThread] = []
    do throws(SystemError) {
      for inbox in inboxes {
        threads.append(
          try OwnThread {
            var loop = ServerLoop(inbox: inbox, service: service)
            loop.run()
          })
      }
    } catch {
      for inbox in inboxes { inbox.stop(by: .now) }
      for thread in threads { thread.join() }
      throw .system(error)
    }
    return threads
  }
}
