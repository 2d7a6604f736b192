#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A blocking TCP connection that a test speaks through byte by byte, on either side.
struct RawConnection: ~Copyable {
  private let number: Int32

  /// Connects to a port of this machine.
  init(port: UInt16) {
    number = Self.makeSocket()
    let status = unsafe Self.withLoopback(port: port) { unsafe connect(number, $0, $1) }
    precondition(status == 0, "the server under test listens")
    finishSetUp()
  }

  init(adopting number: Int32) {
    self.number = number
    finishSetUp()
  }

  deinit {
    _ = close(number)
  }

  /// Writes all of it; `false` when the other side takes no more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Self.sendQuietly(number, $0.baseAddress.map { unsafe $0 + sent }, $0.count - sent)
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// What arrives next; `nil` at the end of the connection or after ten seconds of silence.
  func receive() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe recv(number, &bytes, bytes.count, 0)
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Everything up to the end of the connection.
  func receiveAll() -> String {
    var all: [UInt8] = []
    while let piece = receive() { all += piece }
    return String(decoding: all, as: UTF8.self)
  }

  /// Everything up to and with `mark`, or to the end of the connection.
  func receive(upTo mark: String) -> String {
    var all = ""
    while !all.hasSuffix(mark), let piece = receive() {
      all += String(decoding: piece, as: UTF8.self)
    }
    return all
  }

  func finishSending() {
    _ = shutdown(number, Int32(SHUT_WR))
  }

  /// Lets time pass between two steps of a script.
  func pace(milliseconds: UInt32) {
    _ = usleep(milliseconds * 1000)
  }

  /// Makes closing a reset.
  func resetOnClose() {
    var option = linger(l_onoff: 1, l_linger: 0)
    _ = unsafe setsockopt(
      number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  private func finishSetUp() {
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    _ = unsafe setsockopt(
      number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    _ = unsafe setsockopt(
      number, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    #if canImport(Darwin)
      var yes: Int32 = 1
      _ = unsafe setsockopt(number, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(4))
    #endif
  }

  static func makeSocket() -> Int32 {
    #if canImport(Glibc)
      socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket(AF_INET, SOCK_STREAM, 0)
    #endif
  }

  private static func sendQuietly(
    _ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.send(number, bytes, count, 0)
    #elseif canImport(Musl)
      unsafe Musl.send(number, bytes, count, Int32(MSG_NOSIGNAL))
    #else
      unsafe Glibc.send(number, bytes, count, Int32(MSG_NOSIGNAL))
    #endif
  }

  static func withLoopback<R>(
    port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> R
  ) -> R {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
