#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system call that failed: its `errno`.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  package var code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The error of the call that failed last on this thread.
  static var last: SystemError { SystemError(code: errno) }

  static let wouldBlock = SystemError(code: EAGAIN)

  var isConnectionRefused: Bool { code == ECONNREFUSED }
  var isConnectionReset: Bool { [ECONNRESET, EPIPE, ECONNABORTED].contains(code) }
  var isTransient: Bool { code == EAGAIN || code == EWOULDBLOCK || code == EINTR }
  var isConnecting: Bool { code == EINPROGRESS || code == EINTR }
  var isOutOfDescriptors: Bool { [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(code) }
  var isPortInUse: Bool { code == EADDRINUSE }
  var isNotPermitted: Bool { code == EACCES || code == EPERM }
  var isAddressUnknown: Bool { code == EADDRNOTAVAIL }

  package var description: String {
    guard let text = unsafe strerror(code) else { return "system error \(code)" }
    return unsafe String(cString: text)
  }
}
