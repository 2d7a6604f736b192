package import PlumbHTTP

/// A reference server that listens on a socket.
package struct RunningServer: Sendable {
  /// Where clients find it: scheme, host, port and base path, such as `http://127.0.0.1:8080/v4`.
  package let baseURL: String
  package let port: UInt16
  private let sockets: HTTPServer

  /// Lets the requests that have begun end within `grace`, then closes every connection.
  package func stop(grace: Duration = .seconds(2)) { sockets.stop(grace: grace) }

  fileprivate init(_ sockets: HTTPServer, basePath: String) {
    self.sockets = sockets
    port = sockets.port
    baseURL = "http://\(sockets.endpoint)\(basePath)"
  }
}

extension ReferenceServer {
  /// Listens and answers, on threads of its own, until it is stopped; port 0 is any that is free.
  package func start(
    host: String = "127.0.0.1", port: UInt16 = 0, limits: HTTPServerLimits = HTTPServerLimits()
  ) throws(HTTPServerError) -> RunningServer {
    var limits = limits
    limits.threads = max(limits.threads, behaviour.threads)
    let sockets = try HTTPServer(
      host: host, port: port, limits: limits, refusing: { self.answer($0) },
      replying: { (received: HTTPServerRequest) in self.answer(received) })
    sockets.start()
    return RunningServer(sockets, basePath: basePath)
  }
}
