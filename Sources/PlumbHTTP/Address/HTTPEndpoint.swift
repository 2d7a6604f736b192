/// Where a client connects to.
package struct HTTPEndpoint: Hashable, Sendable, CustomStringConvertible {
  package enum Scheme: String, Hashable, Sendable {
    case http
    case https

    /// The port that is meant where none is named (RFC 9110 §4.2).
    package var defaultPort: UInt16 { self == .http ? 80 : 443 }
  }

  package var scheme: Scheme
  /// A name, or an IPv4 or IPv6 address without brackets.
  package var host: String
  package var port: UInt16

  package init(scheme: Scheme = .http, host: String, port: UInt16) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  /// Host and port as the Host field names them: the port only where it is not that of the scheme.
  package var authority: String {
    let name = host.utf8.contains(0x3A) ? "[\(host)]" : host
    return port == scheme.defaultPort ? name : "\(name):\(port)"
  }

  /// `localhost:8080`: what messages call the endpoint.
  package var description: String {
    (host.utf8.contains(0x3A) ? "[\(host)]" : host) + ":\(port)"
  }
}
