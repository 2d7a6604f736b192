/// The protocol version of a message (RFC 9112 §2.3).
package struct HTTPVersion: Hashable, Sendable, CustomStringConvertible {
  package var major: Int
  package var minor: Int

  package static let http10 = HTTPVersion(major: 1, minor: 0)
  package static let http11 = HTTPVersion(major: 1, minor: 1)

  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// As it stands on the wire: `HTTP/1.1`.
  package var description: String { "HTTP/\(major).\(minor)" }
}
