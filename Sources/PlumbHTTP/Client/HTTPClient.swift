/// Sends requests to one endpoint, one at a time, over a connection that is kept open.
///
/// Confined to one thread: each worker owns a client, so there is nothing to lock. Blocks its thread while it
/// waits, within the deadlines; `Cancellation` ends a wait from outside.
package final class HTTPClient {
  package let endpoint: HTTPEndpoint
  private let deadlines: HTTPDeadlines
  private let limits: HTTPLimits
  private var connector: Connector
  private var idle: (any ByteStream)?
  private var room = [UInt8](repeating: 0, count: 64 * 1024)

  package init(
    endpoint: HTTPEndpoint, deadlines: HTTPDeadlines = HTTPDeadlines(),
    limits: HTTPLimits = HTTPLimits(), cancellation: Cancellation = Cancellation()
  ) {
    self.endpoint = endpoint
    self.deadlines = deadlines
    self.limits = limits
    connector = Connector(endpoint: endpoint, cancellation: cancellation)
  }

  /// Sends the request exactly as it is; `HTTPRequest.addressed(to:)` adds what HTTP/1.1 needs.
  package func exchange(_ request: HTTPRequest) throws(HTTPError) -> HTTPReply {
    let reply = try exchange(raw: HTTPWriter.bytes(of: request), method: request.method)
    if !Persistence.allows(version: .http11, fields: request.fields) { idle = nil }
    return reply
  }

  /// Sends bytes exactly as given, be they a request or not.
  ///
  /// The method must be that of the request, because a response to HEAD has no body.
  package func exchange(raw bytes: [UInt8], method: String) throws(HTTPError) -> HTTPReply {
    let total = Deadline(
      instant: .now + deadlines.total, reason: .totalTimedOut(deadlines.total))
    var stray: [UInt8] = []
    if let stream = takeIdle(stray: &stray) {
      var attempt = makeAttempt(bytes, method: method, reusedConnection: true)
      do throws(WaitingEnd) {
        return finish(try attempt.run(on: stream, room: &room, until: total), stream, stray)
      } catch {
        let isStale =
          attempt.received.isEmpty
          && [.closedBeforeResponse, .connectionReset].contains(error.reason)
        // RFC 9110 §9.2.2: only what may be done twice is sent again.
        guard isStale, Self.idempotentMethods.contains(method) else {
          throw HTTPError(error.reason, endpoint: endpoint, received: attempt.received)
        }
      }
    }
    var attempt = makeAttempt(bytes, method: method, reusedConnection: false)
    do throws(WaitingEnd) {
      let connect = Deadline(
        instant: .now + deadlines.connect, reason: .connectTimedOut(deadlines.connect))
      let stream = try connector.connect(until: connect.earlier(total))
      return finish(try attempt.run(on: stream, room: &room, until: total), stream, stray)
    } catch {
      throw HTTPError(error.reason, endpoint: endpoint, received: attempt.received)
    }
  }

  /// Opens a connection for the next request, where none is kept; what goes wrong is for that request to tell.
  package func connect() {
    guard idle == nil else { return }
    idle = try? connector.connect(
      until: Deadline(
        instant: .now + deadlines.connect, reason: .connectTimedOut(deadlines.connect)))
  }

  /// Closes the connection that is kept for the next request.
  package func close() {
    idle = nil
  }

  private static let idempotentMethods: Set = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"]

  private func makeAttempt(
    _ bytes: [UInt8], method: String, reusedConnection: Bool
  ) -> ExchangeAttempt {
    ExchangeAttempt(
      bytes: bytes, method: method, reusedConnection: reusedConnection, silence: deadlines.read,
      limits: limits, waiting: connector.waiting)
  }

  /// The kept connection, unless it was closed or bytes came that nobody asked for.
  private func takeIdle(stray: inout [UInt8]) -> (any ByteStream)? {
    guard let stream = idle else { return nil }
    idle = nil
    switch stream.receive(into: &room) {
    case .blocked: return stream
    case .moved(let count): stray = Array(room.prefix(min(count, HTTPError.keptBytes)))
    case .ended, .failed: break
    }
    return nil
  }

  private func finish(
    _ outcome: ExchangeAttempt.Outcome, _ stream: any ByteStream, _ stray: [UInt8]
  ) -> HTTPReply {
    if outcome.mayReuse { idle = stream }
    var reply = outcome.reply
    reply.bytesAfterPreviousMessage = stray
    return reply
  }
}
