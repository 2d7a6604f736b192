/// The head of a request whose body may still be on its way.
package struct HTTPRequestHead: Hashable, Sendable {
  package var method: String
  package var target: String
  package var version: HTTPVersion
  package var fields: HTTPFields
  package var framing: HTTPFraming.Kind
}

/// A request taken from the wire, with what its sender chose in framing it.
package struct HTTPReceivedRequest: Hashable, Sendable {
  package var request: HTTPRequest
  package var version: HTTPVersion
  package var framing: HTTPFraming
  /// Whether the sender lets the connection carry another exchange.
  package var keepsAlive: Bool
}

/// Reads requests, one after another, from bytes that arrive in pieces of any size.
///
/// Append what arrives, then call `next` until it returns `nil`. After an error nothing more can be read.
package struct HTTPRequestParser {
  package enum Event: Hashable, Sendable {
    /// The head is complete and valid; `.request` follows when the body is.
    case head(HTTPRequestHead)
    case request(HTTPReceivedRequest)
  }

  private let limits: HTTPLimits
  private var buffer = WireBuffer()
  private var reader = HeadReader()
  private var line: StartLine.Request?
  private var body: BodyReader?

  package init(limits: HTTPLimits = HTTPLimits()) {
    self.limits = limits
  }

  /// Bytes looked at in search of line ends, at most once each.
  package var bytesExamined: Int { buffer.bytesExamined }

  /// Bytes that belong to requests not returned yet.
  package var unreadCount: Int { buffer.unreadCount }

  /// Whether a request has begun that is not complete.
  package var isInsideRequest: Bool { !reader.isEmpty || buffer.unreadCount > 0 }

  /// Takes over what has arrived; reads nothing yet.
  package mutating func append(_ piece: ArraySlice<UInt8>) {
    buffer.append(piece)
  }

  /// Reads on to the next head or complete request; `nil` when more bytes are needed.
  package mutating func next() throws(HTTPWireError) -> Event? {
    while body == nil {
      switch try reader.next(&buffer, limits: limits) {
      case nil: return nil
      case .start(let range) where range.isEmpty:
        // RFC 9112 §2.2: empty lines before a request are passed over.
        reader = HeadReader()
        buffer.restartOffsets()
      case .start(let range): line = try StartLine.request(range, in: buffer)
      case .field: break
      case .end: return .head(try endHead())
      }
    }
    try body?.read(&buffer, limits: limits)
    guard let body, body.isComplete, let line else { return nil }
    let fields = reader.section.fields
    let received = HTTPReceivedRequest(
      request: HTTPRequest(
        method: line.method, target: line.target, fields: fields, body: body.body),
      version: line.version, framing: body.framing,
      keepsAlive: Persistence.allows(version: line.version, fields: fields))
    self.body = nil
    self.line = nil
    reader = HeadReader()
    buffer.restartOffsets()
    return .request(received)
  }

  private mutating func endHead() throws(HTTPWireError) -> HTTPRequestHead {
    guard let line else { throw .malformed(.closedInHead, at: buffer.streamOffset) }
    let fields = reader.section.fields
    let plan = try BodyPlan.request(
      version: line.version, fields: fields, headEnd: buffer.streamOffset)
    let body = try BodyReader(plan, limits: limits, headEnd: buffer.streamOffset)
    self.body = body
    return HTTPRequestHead(
      method: line.method, target: line.target, version: line.version, fields: fields,
      framing: body.framing.kind)
  }
}
