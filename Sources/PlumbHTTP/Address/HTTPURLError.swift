/// A text that is not an http URL, and how to mend it.
package struct HTTPURLError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    case missingScheme
    case unknownScheme(String)
    case missingHost
    case badHost(String)
    case badPort(String)
    case unclosedBracket
    case bareIPv6
    case userInformation
    case fragment
    case badCharacter(UInt8)
  }

  package var reason: Reason
  /// What was typed; `""` where it may hold a password.
  package var text: String

  init(_ reason: Reason, text: String) {
    self.reason = reason
    self.text = text
  }

  package var description: String {
    let place = text.isEmpty ? "the URL" : Quoted.text(text)
    return "\(place): \(sentence)"
  }

  private var sentence: String {
    switch reason {
    case .missingScheme:
      "the scheme is missing; did you mean \(Quoted.text("http://" + text))?"
    case .unknownScheme(let scheme):
      "the scheme is \(Quoted.text(scheme)), expected http or https"
    case .missingHost: "the host is missing, expected such as http://localhost:8080/v4"
    case .badHost(let host): "\(Quoted.text(host)) is not a host name or address"
    case .badPort(let port): "the port is \(Quoted.text(port)), expected 1 to 65535"
    case .unclosedBracket: "\"[\" begins an IPv6 address, but \"]\" is missing"
    case .bareIPv6: "an IPv6 address stands in brackets, such as http://[::1]:8080"
    case .userInformation:
      "a user name or password in the URL would be seen by others in the list of processes; "
        + "leave out what stands before \"@\" and give the credential as a token or header"
    case .fragment: "\"#\" and what follows it never reach a server; leave it out"
    case .badCharacter(let byte):
      "the byte 0x\(Quoted.hex(byte)) may not stand in a URL; write it as %\(Quoted.hex(byte))"
    }
  }
}
