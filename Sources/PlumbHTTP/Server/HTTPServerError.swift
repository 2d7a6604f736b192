/// A server that could not begin to listen, and why.
package struct HTTPServerError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Error, Hashable, Sendable {
    case hostNotResolved(String)
    case portInUse
    case notPermitted
    case notAnAddressOfThisMachine
    case system(SystemError)
  }

  package var reason: Reason
  package var host: String
  package var port: UInt16

  package var description: String {
    let place = HTTPEndpoint(host: host, port: port).description
    switch reason {
    case .hostNotResolved(let explanation):
      return "\(place): the host to listen on was not found: \(explanation)"
    case .portInUse:
      return "\(place): another program listens on this port; choose another, or 0 for any free one"
    case .notPermitted:
      return "\(place): listening on this port is not permitted; choose one from 1024 on"
    case .notAnAddressOfThisMachine:
      return "\(place): this machine has no such address; 127.0.0.1 is always there"
    case .system(let error):
      return "\(place): cannot listen: \(error)"
    }
  }
}

extension HTTPServerError.Reason {
  init(_ error: SystemError) {
    self =
      if error.isPortInUse {
        .portInUse
      } else if error.isNotPermitted {
        .notPermitted
      } else if error.isAddressUnknown {
        .notAnAddressOfThisMachine
      } else {
        .system(error)
      }
  }
}
