/// An absolute http or https URL as a user types it (RFC 9110 §4.2).
package struct HTTPURL: Hashable, Sendable, CustomStringConvertible {
  package var scheme: HTTPEndpoint.Scheme
  /// In lower case; an IPv6 address stands without its brackets.
  package var host: String
  package var port: UInt16
  /// As typed, percent-encoded; `""` when the URL ends after host and port.
  package var path: String
  /// As typed, percent-encoded, without the question mark; `nil` where none stands.
  package var query: String?

  package var endpoint: HTTPEndpoint {
    HTTPEndpoint(scheme: scheme, host: host, port: port)
  }

  /// Whether the host is this machine by its name: `localhost`, 127.0.0.0/8 or ::1.
  package var isLoopback: Bool {
    if host == "localhost" || host.hasSuffix(".localhost") { return true }
    return SocketAddress.isLoopback(host)
  }

  package var description: String {
    "\(scheme.rawValue)://\(endpoint.authority)\(path)" + (query.map { "?" + $0 } ?? "")
  }

  /// Reads what a user typed; never repeats a password in its errors.
  package init(parsing text: String) throws(HTTPURLError) {
    // First of all, so that no other message repeats a password.
    if Self.hasUserInformation(text) { throw HTTPURLError(.userInformation, text: "") }
    if let fault = text.utf8.first(where: { $0 <= 0x20 || $0 >= 0x7F }) {
      throw HTTPURLError(.badCharacter(fault), text: text)
    }
    let (scheme, rest) = try Self.splitScheme(text)
    let authorityEnd =
      rest.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    let authority = rest[..<authorityEnd]
    let after = rest[authorityEnd...]
    if after.utf8.contains(0x23) { throw HTTPURLError(.fragment, text: text) }
    let (host, port) = try Self.splitPort(authority, of: text)
    let mark = after.utf8.firstIndex(of: 0x3F)
    self.scheme = scheme
    self.host = host.lowercased()
    self.port = port ?? scheme.defaultPort
    path = String(after[..<(mark ?? after.endIndex)])
    query = mark.map { String(after[$0...].dropFirst()) }
  }

  private static func hasUserInformation(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let slashes = bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }
    let authority = bytes[(slashes.map { $0 + 3 } ?? 0)...].prefix {
      ![0x2F, 0x3F, 0x23].contains($0)
    }
    return authority.contains(0x40)
  }

  private static func splitScheme(
    _ text: String
  ) throws(HTTPURLError) -> (HTTPEndpoint.Scheme, Substring) {
    guard let colon = text.utf8.firstIndex(of: 0x3A), text[colon...].hasPrefix("://") else {
      throw HTTPURLError(.missingScheme, text: text)
    }
    guard let scheme = HTTPEndpoint.Scheme(rawValue: text[..<colon].lowercased()) else {
      throw HTTPURLError(.unknownScheme(String(text[..<colon])), text: text)
    }
    return (scheme, text[colon...].dropFirst(3))
  }

  private static func splitPort(
    _ authority: Substring, of text: String
  ) throws(HTTPURLError) -> (host: String, port: UInt16?) {
    var host = authority
    var after = Substring()
    if authority.utf8.first == 0x5B {
      guard let bracket = authority.utf8.firstIndex(of: 0x5D) else {
        throw HTTPURLError(.unclosedBracket, text: text)
      }
      host = authority[..<bracket].dropFirst()
      after = authority[bracket...].dropFirst()
      guard host.utf8.contains(0x3A), SocketAddress.isNumeric(String(host)) else {
        throw HTTPURLError(.badHost(String(host)), text: text)
      }
      guard after.isEmpty || after.utf8.first == 0x3A else {
        throw HTTPURLError(.badPort(String(after)), text: text)
      }
    } else if let colon = authority.utf8.firstIndex(of: 0x3A) {
      host = authority[..<colon]
      after = authority[colon...]
      if after.dropFirst().utf8.contains(0x3A) {
        throw HTTPURLError(.bareIPv6, text: text)
      }
    }
    if host.isEmpty { throw HTTPURLError(.missingHost, text: text) }
    let isName = host.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        || [0x2D, 0x2E, 0x5F].contains($0)
    }
    if !isName, authority.utf8.first != 0x5B {
      throw HTTPURLError(.badHost(String(host)), text: text)
    }
    // RFC 3986 §3.2.3: an empty port means that of the scheme.
    let digits = after.dropFirst()
    if digits.isEmpty { return (String(host), nil) }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits),
      port > 0
    else {
      throw HTTPURLError(.badPort(String(digits)), text: text)
    }
    return (String(host), port)
  }
}
