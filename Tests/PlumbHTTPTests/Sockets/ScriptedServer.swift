import PlumbHTTP

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server that does to each connection what a script says, however hostile.
enum ScriptedServer {
  /// Serves `connections` connections, one after another, while `body` runs with the endpoint to connect to.
  static func run<R: Sendable>(
    connections: Int = 1,
    script: @escaping @Sendable (_ connection: Int, borrowing RawConnection) -> Void,
    _ body: @Sendable (HTTPEndpoint) -> R
  ) -> R {
    let listener = RawConnection.makeSocket()
    let isBound = unsafe RawConnection.withLoopback(port: 0) { unsafe bind(listener, $0, $1) }
    precondition(isBound == 0 && listen(listener, 16) == 0)
    defer { _ = close(listener) }
    let endpoint = HTTPEndpoint(host: "127.0.0.1", port: port(of: listener))
    let result = Box<R>()
    concurrently(2) { side in
      if side == 0 {
        for index in 0..<connections {
          let number = accept(listener, nil, nil)
          if number < 0 { return }
          script(index, RawConnection(adopting: number))
        }
      } else {
        result.set(body(endpoint))
        // Lets a server go that waits for connections which never came.
        _ = shutdown(listener, Int32(SHUT_RDWR))
      }
    }
    return result.get()
  }

  private static func port(of listener: Int32) -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(listener, $0, &length)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}
