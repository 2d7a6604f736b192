/// A response taken from the wire, with what its sender chose in framing it.
package struct HTTPReceivedResponse: Hashable, Sendable {
  package var response: HTTPResponse
  package var version: HTTPVersion
  /// The 1xx responses before it, in the order of the wire.
  package var interim: [HTTPResponse]
  package var framing: HTTPFraming
  /// Whether the sender lets the connection carry another exchange.
  package var keepsAlive: Bool
}

/// Reads the response to one request from bytes that arrive in pieces of any size.
///
/// Feed what arrives; a response is returned by the call that completes it. Bytes after it stay unread.
package struct HTTPResponseParser {
  private let method: String
  private let limits: HTTPLimits
  private var buffer = WireBuffer()
  private var head = HeadReader()
  private var status: StartLine.Status?
  private var body: BodyReader?
  private var interim: [HTTPResponse] = []

  /// The method is that of the request, because a response to HEAD or CONNECT has no body.
  package init(toMethod method: String, limits: HTTPLimits = HTTPLimits()) {
    self.method = method
    self.limits = limits
  }

  /// Bytes looked at in search of line ends, at most once each.
  package var bytesExamined: Int { buffer.bytesExamined }

  /// The bytes that came after the end of the response.
  package var unread: ArraySlice<UInt8> { buffer.bytes[buffer.position...] }

  /// Reads what has arrived; `nil` while the response is incomplete.
  package mutating func feed(
    _ piece: ArraySlice<UInt8>
  ) throws(HTTPWireError) -> HTTPReceivedResponse? {
    buffer.append(piece)
    while body == nil {
      guard try readHeadLine() else { return nil }
    }
    try body?.read(&buffer, limits: limits)
    return body?.isComplete == true ? finished() : nil
  }

  /// Ends the response where the connection was closed, which is the end of a body without length.
  package mutating func close() throws(HTTPWireError) -> HTTPReceivedResponse? {
    guard body != nil else {
      throw .malformed(.closedInHead, at: buffer.streamOffset + buffer.unreadCount)
    }
    try body?.close(at: buffer.streamOffset)
    return finished()
  }

  /// Consumes one line of the head; `false` while it is incomplete.
  private mutating func readHeadLine() throws(HTTPWireError) -> Bool {
    switch try head.next(&buffer, limits: limits) {
    case nil: return false
    case .start(let line): status = try StartLine.status(line, in: buffer)
    case .field: break
    case .end: try endHead()
    }
    return true
  }

  private mutating func endHead() throws(HTTPWireError) {
    guard let status else { return }
    let fields = head.section.fields
    guard (100..<200).contains(status.code) else {
      let plan = try BodyPlan.response(
        to: method, status: status, fields: fields, headEnd: buffer.streamOffset)
      body = try BodyReader(plan, limits: limits, headEnd: buffer.streamOffset)
      return
    }
    if status.code == 101 { throw .malformed(.protocolSwitched, at: buffer.streamOffset) }
    if interim.count == limits.interimResponses {
      throw .tooLarge(
        .interimResponses, maximum: limits.interimResponses, at: buffer.streamOffset)
    }
    interim.append(HTTPResponse(status: status.code, reason: status.reason, fields: fields))
    head = HeadReader()
  }

  private mutating func finished() -> HTTPReceivedResponse? {
    guard let status, let body else { return nil }
    let fields = head.section.fields
    return HTTPReceivedResponse(
      response: HTTPResponse(
        status: status.code, reason: status.reason, fields: fields, body: body.body),
      version: status.version, interim: interim, framing: body.framing,
      keepsAlive: body.plan != .untilClose
        && Persistence.allows(version: status.version, fields: fields))
  }
}
