/// One request written to a connection while its response is read from it.
///
/// Both go on at the same time, because a server may answer before it has read everything (RFC 9112 §9.5).
struct ExchangeAttempt {
  struct Outcome {
    var reply: HTTPReply
    /// Whether the connection may carry another exchange.
    var mayReuse: Bool
  }

  let bytes: [UInt8]
  let method: String
  let reusedConnection: Bool
  /// The longest silence of the server.
  let silence: Duration
  let limits: HTTPLimits
  let waiting: Waiting

  /// The first bytes of what came back, kept as evidence.
  private(set) var received: [UInt8] = []
  private var sent = 0
  private var bytesIn = 0
  private var canSend = true
  private var firstByte: ContinuousClock.Instant?

  init(
    bytes: [UInt8], method: String, reusedConnection: Bool, silence: Duration, limits: HTTPLimits,
    waiting: Waiting
  ) {
    self.bytes = bytes
    self.method = method
    self.reusedConnection = reusedConnection
    self.silence = silence
    self.limits = limits
    self.waiting = waiting
  }

  private var isSending: Bool { canSend && sent < bytes.count }

  /// Ends with the complete response; arriving bytes are put into `room` first.
  mutating func run(
    on stream: any ByteStream, room: inout [UInt8], until total: Deadline
  ) throws(WaitingEnd) -> Outcome {
    let start = ContinuousClock.now
    var parser = HTTPResponseParser(toMethod: method, limits: limits)
    var lastProgress = start
    while true {
      if send(on: stream) { lastProgress = .now }
      let quiet = Deadline(instant: lastProgress + silence, reason: .readTimedOut(silence))
      let ready = try waiting.wait(
        for: stream.number, stream.interest(writing: isSending), until: quiet.earlier(total))
      if ready == .writing { continue }
      switch stream.receive(into: &room) {
      case .blocked: continue
      case .moved(let count):
        lastProgress = .now
        note(room[..<count], at: lastProgress)
        guard
          let done = try parse({ p throws(HTTPWireError) in try p.feed(room[..<count]) }, &parser)
        else { continue }
        return outcome(done, parser, since: start, at: lastProgress)
      case .ended:
        if bytesIn == 0 { throw WaitingEnd(reason: .closedBeforeResponse) }
        guard let done = try parse({ p throws(HTTPWireError) in try p.close() }, &parser) else {
          throw WaitingEnd(reason: .closedBeforeResponse)
        }
        return outcome(done, parser, since: start, at: .now)
      case .failed(let error):
        throw WaitingEnd(
          reason: error.isConnectionReset ? .connectionReset : .unreachable(error.description))
      }
    }
  }

  /// Sends what the system takes; whether it took anything.
  private mutating func send(on stream: any ByteStream) -> Bool {
    guard isSending else { return false }
    switch stream.write(bytes, from: sent) {
    case .moved(let count):
      sent += count
      return true
    case .blocked: return false
    case .ended, .failed:
      // The server reads no more, yet its answer may be on the way.
      canSend = false
      return false
    }
  }

  private mutating func note(_ piece: ArraySlice<UInt8>, at instant: ContinuousClock.Instant) {
    bytesIn += piece.count
    if firstByte == nil { firstByte = instant }
    if received.count < HTTPError.keptBytes {
      received.append(contentsOf: piece.prefix(HTTPError.keptBytes - received.count))
    }
  }

  private func parse(
    _ step: (inout HTTPResponseParser) throws(HTTPWireError) -> HTTPReceivedResponse?,
    _ parser: inout HTTPResponseParser
  ) throws(WaitingEnd) -> HTTPReceivedResponse? {
    do throws(HTTPWireError) {
      return try step(&parser)
    } catch {
      switch error {
      case .malformed(let fault) where fault.isClosure:
        throw WaitingEnd(reason: .closedInMessage(fault))
      case .malformed(let fault): throw WaitingEnd(reason: .malformed(fault))
      case .tooLarge(let excess): throw WaitingEnd(reason: .limitExceeded(excess))
      }
    }
  }

  private func outcome(
    _ received: HTTPReceivedResponse, _ parser: HTTPResponseParser,
    since start: ContinuousClock.Instant, at end: ContinuousClock.Instant
  ) -> Outcome {
    let after = Array(parser.unread.prefix(HTTPError.keptBytes))
    return Outcome(
      reply: HTTPReply(
        response: received.response, version: received.version, interim: received.interim,
        framing: received.framing, duration: end - start,
        firstByteAfter: (firstByte ?? end) - start, reusedConnection: reusedConnection,
        bytesIn: bytesIn, bytesOut: sent, bytesAfterMessage: after, bytesAfterPreviousMessage: []),
      mayReuse: received.keepsAlive && after.isEmpty && sent == bytes.count)
  }
}
