/// What came back for one request, and how.
package struct HTTPReply: Hashable, Sendable {
  package var response: HTTPResponse
  package var version: HTTPVersion
  /// The 1xx responses before the final one, in the order of the wire.
  package var interim: [HTTPResponse]
  package var framing: HTTPFraming
  /// From the first byte of the request going out to the last byte of the response coming in.
  package var duration: Duration
  /// From the first byte of the request going out to the first byte coming in.
  package var firstByteAfter: Duration
  package var reusedConnection: Bool
  package var bytesIn: Int
  package var bytesOut: Int
  /// Bytes that had arrived beyond the end of this response; the connection was given up for them.
  package var bytesAfterMessage: [UInt8]
  /// Bytes that came on the idle connection after the response before this one; this exchange used a new one.
  package var bytesAfterPreviousMessage: [UInt8]
}

/// How long an exchange may take.
package struct HTTPDeadlines: Hashable, Sendable {
  /// For each address that is tried together: from the lookup of the name to the open connection.
  package var connect: Duration
  /// The longest silence of the server while its response is awaited.
  package var read: Duration
  /// For the whole exchange, connecting included.
  package var total: Duration

  package init(
    connect: Duration = .seconds(5), read: Duration = .seconds(10), total: Duration = .seconds(30)
  ) {
    self.connect = connect
    self.read = read
    self.total = total
  }
}
