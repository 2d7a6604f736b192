/// An exchange that brought no response, and why.
package struct HTTPError: Error, Hashable, Sendable {
  /// What went wrong; durations are the deadlines that passed.
  package enum Reason: Hashable, Sendable {
    case nameNotResolved(String)
    case connectionRefused
    case connectTimedOut(Duration)
    case readTimedOut(Duration)
    case totalTimedOut(Duration)
    /// The connection ended before the first byte of a response.
    case closedBeforeResponse
    /// The connection ended inside the response.
    case closedInMessage(HTTPSyntaxError)
    /// The connection was reset, which may have destroyed what the server had sent.
    case connectionReset
    case malformed(HTTPSyntaxError)
    case limitExceeded(HTTPLimitExcess)
    case unreachable(String)
    case cancelled
    case tlsUnavailable
  }

  /// How many of the received bytes are kept as evidence.
  package static let keptBytes = 4096

  package var reason: Reason
  package var endpoint: HTTPEndpoint
  /// The first bytes that were received of the response, at most `keptBytes`.
  package var received: [UInt8]

  package init(_ reason: Reason, endpoint: HTTPEndpoint, received: [UInt8] = []) {
    self.reason = reason
    self.endpoint = endpoint
    self.received = received
  }
}

extension HTTPError: CustomStringConvertible {
  package var description: String { "\(endpoint): \(sentence)" }

  /// What to do about it; `nil` where nothing general can be said.
  package var hint: String? {
    switch reason {
    case .nameNotResolved: "check the spelling of the host"
    case .connectionRefused: "start the server, or check the port"
    case .connectTimedOut, .unreachable: "check the host, the port and the network between"
    case .tlsUnavailable:
      "use plain http, or put a local proxy that speaks TLS before the server"
    case .readTimedOut, .totalTimedOut: "give the server more time, or look why it hangs"
    case .closedBeforeResponse, .closedInMessage, .connectionReset, .malformed, .limitExceeded,
      .cancelled:
      nil
    }
  }

  /// What happened, without the address.
  package var sentence: String {
    switch reason {
    case .nameNotResolved(let explanation): "the host name was not found: \(explanation)"
    case .connectionRefused: "nothing listens there: the connection was refused"
    case .connectTimedOut(let limit): "no connection within \(limit)"
    case .readTimedOut(let limit): "the server was silent for \(limit)"
    case .totalTimedOut(let limit): "the exchange was not complete after \(limit)"
    case .closedBeforeResponse: "the server closed the connection without a response"
    case .closedInMessage(let error): "the response is cut off: \(error)"
    case .connectionReset: "the server reset the connection"
    case .malformed(let error): "the response is malformed: \(error)"
    case .limitExceeded(let excess): "the response is too large: \(excess)"
    case .unreachable(let explanation): "the server cannot be reached: \(explanation)"
    case .cancelled: "the exchange was cancelled"
    case .tlsUnavailable: "https was asked for, but TLS is not built in yet"
    }
  }
}
