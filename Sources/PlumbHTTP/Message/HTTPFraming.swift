/// How the end of a message's body was marked on the wire (RFC 9112 §6.3).
package struct HTTPFraming: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// The message has no body by its nature: HEAD, 1xx, 204, 304, or a request that announces none.
    case none
    case contentLength
    case chunked
    case untilClose
  }

  package var kind: Kind
  /// The fields that followed the last chunk (RFC 9112 §7.1.2).
  package var trailers: HTTPFields

  package init(kind: Kind, trailers: HTTPFields = HTTPFields()) {
    self.kind = kind
    self.trailers = trailers
  }
}
