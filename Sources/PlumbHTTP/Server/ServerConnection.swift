/// One connection of the server: requests are read, answered and written in their order.
///
/// Confined to the thread of its loop, which calls it when the socket is ready or a deadline has passed.
final class ServerConnection {
  private enum State {
    case serving
    /// No request is read any more; closed when the output is written.
    case finishing
    /// The output is written; what still arrives is thrown away so that the client can read the answer.
    case draining
    /// A handler chose never to answer.
    case hanging
    case closed
  }

  /// Output beyond this stops the reading of further requests until it is written.
  private static let outputToHoldBytes = 256 * 1024
  /// How long a client that was refused may go on sending before it is cut off.
  private static let drainTime: Duration = .seconds(2)

  /// Longer than any client waits.
  private static let hangTime: Duration = .seconds(24 * 3600)

  private let socket: Socket
  private let identity: Int
  private let peer: String
  private let service: HTTPService
  private var parser: HTTPRequestParser
  private var output: [UInt8] = []
  private var written = 0
  private var state = State.serving
  private var isInsideBody = false
  private var isStopping = false
  private(set) var deadline: ContinuousClock.Instant

  init(_ socket: consuming Socket, identity: Int, service: HTTPService) {
    self.socket = socket
    self.identity = identity
    self.service = service
    peer = self.socket.peerAddress?.text ?? "unknown"
    parser = HTTPRequestParser(limits: service.limits.message)
    deadline = .now + service.limits.idle
  }

  var number: Int32 { socket.number }
  var isClosed: Bool { if case .closed = state { true } else { false } }

  var interest: Readiness {
    let hasOutput = written < output.count
    switch state {
    case .serving:
      if !hasOutput { return .reading }
      return output.count - written > Self.outputToHoldBytes ? .writing : [.reading, .writing]
    case .finishing: return .writing
    case .draining, .hanging: return .reading
    case .closed: return []
    }
  }

  /// Moves bytes in both directions as far as they go without waiting.
  func proceed(_ ready: Readiness, room: inout [UInt8], date: inout HTTPDate) {
    if !ready.isDisjoint(with: [.reading, .broken]) { read(&room, date: &date) }
    flush(date: &date)
  }

  /// Ends what took too long.
  func expire(date: inout HTTPDate) {
    switch state {
    case .serving where written == output.count && parser.isInsideRequest:
      refuse(
        HTTPServerRefusal(
          status: 408,
          detail: isInsideBody
            ? "the body did not arrive within \(service.limits.body)"
            : "the head did not arrive within \(service.limits.head)"),
        date: &date)
      flush(date: &date)
    case .serving, .finishing, .draining, .hanging, .closed:
      state = .closed
    }
  }

  /// Finishes what has begun and then closes; what is idle closes at once.
  func stop() {
    isStopping = true
    switch state {
    case .serving where written == output.count && !parser.isInsideRequest: state = .closed
    case .hanging, .draining: state = .closed
    case .serving, .finishing, .closed: break
    }
  }

  /// Closes without regard to what is unfinished.
  func cut() {
    state = .closed
  }

  private func read(_ room: inout [UInt8], date: inout HTTPDate) {
    switch socket.receive(into: &room) {
    case .blocked: return
    case .ended, .failed:
      // Also of a client that only ended its own side: what is complete was answered.
      if case .serving = state, written < output.count {
        state = .finishing
      } else {
        state = .closed
      }
    case .moved(let count):
      guard case .serving = state else { return }
      if !parser.isInsideRequest { deadline = .now + service.limits.head }
      parser.append(room[..<count])
      answerAll(date: &date)
    }
  }

  /// Answers every request that is complete.
  private func answerAll(date: inout HTTPDate) {
    do throws(HTTPWireError) {
      while case .serving = state, output.count - written <= Self.outputToHoldBytes,
        let event = try parser.next()
      {
        switch event {
        case .head(let head): begin(head, date: &date)
        case .request(let received): answer(received, date: &date)
        }
      }
    } catch {
      refuse(service.refusal(for: error), date: &date)
    }
  }

  private func begin(_ head: HTTPRequestHead, date: inout HTTPDate) {
    isInsideBody = true
    deadline = .now + service.limits.body
    if let refusal = HTTPService.refusal(of: head) {
      refuse(refusal, date: &date)
    } else if head.expectsContinue, parser.unreadCount == 0 {
      output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
    }
  }

  private func answer(_ received: HTTPReceivedRequest, date: inout HTTPDate) {
    isInsideBody = false
    deadline = .now + (parser.isInsideRequest ? service.limits.head : service.limits.idle)
    var request = HTTPServerRequest(
      request: received.request, version: received.version, framing: received.framing,
      connection: identity, peer: peer)
    if let target = OriginForm.of(request.request.target, method: request.request.method) {
      request.request.target = target
    }
    switch service.handler(request) {
    case .response(let response):
      write(
        service.framed(
          response, for: received, keepsAlive: received.keepsAlive && !isStopping, date: &date))
    case .raw(let bytes, let thenClose):
      output.append(contentsOf: bytes)
      if thenClose { state = .finishing }
    case .hang:
      state = .hanging
      deadline = .now + Self.hangTime
    case .close: state = .closed
    }
  }

  private func refuse(_ refusal: HTTPServerRefusal, date: inout HTTPDate) {
    write(service.framed(service.refusing(refusal), for: nil, keepsAlive: false, date: &date))
  }

  private func write(_ framed: HTTPService.Framed) {
    HTTPWriter.append(framed.response, includingBody: framed.includesBody, to: &output)
    if !framed.keepsAlive { state = .finishing }
  }

  private func flush(date: inout HTTPDate) {
    while written < output.count {
      if case .closed = state { return }
      switch socket.write(output, from: written) {
      case .moved(let count):
        written += count
        if written < output.count { deadline = .now + service.limits.write }
      case .blocked: return
      case .ended, .failed:
        state = .closed
        return
      }
      if written == output.count {
        output.removeAll(keepingCapacity: output.capacity <= Self.outputToHoldBytes)
        written = 0
        // Requests may have waited behind the output.
        answerAll(date: &date)
      }
    }
    if case .finishing = state, written == output.count {
      socket.finishSending()
      state = .draining
      deadline = .now + Self.drainTime
    }
  }
}
