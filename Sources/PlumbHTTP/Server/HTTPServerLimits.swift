/// What a server takes from its clients before it refuses or hangs up.
package struct HTTPServerLimits: Hashable, Sendable {
  package var message: HTTPLimits
  /// Connections at the same time; more wait to be accepted.
  package var connections = 1024
  /// How long a connection may stay open without a request.
  package var idle: Duration = .seconds(60)
  /// From the first byte of a request to the end of its head.
  package var head: Duration = .seconds(10)
  /// From the end of the head to the end of the body.
  package var body: Duration = .seconds(30)
  /// How long a client may take none of the bytes that wait for it.
  package var write: Duration = .seconds(30)
  /// Threads that serve connections; a handler that blocks holds up the others of its thread.
  package var threads = 2

  package init() {
    message = HTTPLimits()
    message.bodyBytes = 8 * 1024 * 1024
    message.startLineBytes = 8 * 1024
  }
}
