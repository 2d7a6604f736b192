/// A request that reached the server, and what else a handler may want to know.
package struct HTTPServerRequest: Hashable, Sendable {
  package var request: HTTPRequest
  package var version: HTTPVersion
  package var framing: HTTPFraming
  /// Counts the connections of the server from 1.
  package var connection: Int
  /// The address of the client with its port.
  package var peer: String
}

/// What a handler answers with.
package enum HTTPServerReply: Hashable, Sendable {
  /// A response that the server frames: it adds Date, Content-Length, Connection where they do not stand.
  case response(HTTPResponse)
  /// Bytes written as they are, right or wrong.
  case raw([UInt8], thenClose: Bool)
  /// No byte, and the connection stays open until the client or the server ends.
  case hang
  /// No byte, and the connection is closed.
  case close
}

/// A request that the server refuses by itself, before any handler sees it.
package struct HTTPServerRefusal: Hashable, Sendable {
  package var status: Int
  /// One sentence that says what is wrong with the request.
  package var detail: String

  package init(status: Int, detail: String) {
    self.status = status
    self.detail = detail
  }

  /// The answer in plain text.
  package var plainResponse: HTTPResponse {
    HTTPResponse(
      status: status, reason: HTTPStatus.reason(status),
      fields: ["Content-Type": "text/plain; charset=utf-8"], body: Array((detail + "\n").utf8))
  }
}
