#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What came of one attempt to move bytes without waiting.
enum TransferOutcome: Hashable {
  case moved(Int)
  /// Nothing could be moved now.
  case blocked
  /// The other side sends nothing more.
  case ended
  case failed(SystemError)
}

/// A TCP socket that never blocks, never raises SIGPIPE, and closes itself.
struct Socket: ~Copyable, Sendable {
  private let descriptor: Descriptor

  /// Takes over a socket that `accept` returned.
  init(adopting number: Int32) {
    descriptor = Descriptor(adopting: number)
    setUp()
  }

  private init(family: Int32) throws(SystemError) {
    let number = socket(family, SocketAddress.streamType, 0)
    guard number >= 0 else { throw .last }
    descriptor = Descriptor(adopting: number)
    setUp()
  }

  var number: Int32 { descriptor.number }

  /// A socket whose connection to `address` is under way: writable once it is decided.
  static func connecting(to address: SocketAddress) throws(SystemError) -> Socket {
    let socket = try Socket(family: address.family)
    let status = unsafe address.withRaw { unsafe connect(socket.number, $0, $1) }
    if status != 0 {
      let error = SystemError.last
      guard error.isConnecting else { throw error }
    }
    return socket
  }

  /// A socket that listens on `address`.
  static func listening(on address: SocketAddress, backlog: Int32) throws(SystemError) -> Socket {
    let socket = try Socket(family: address.family)
    socket.set(SOL_SOCKET, SO_REUSEADDR, 1)
    guard unsafe address.withRaw({ unsafe bind(socket.number, $0, $1) }) == 0,
      listen(socket.number, backlog) == 0
    else { throw .last }
    return socket
  }

  /// The error that an attempt to connect ended in; `nil` when it succeeded.
  var pendingError: SystemError? {
    var code: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    guard unsafe getsockopt(number, SOL_SOCKET, SO_ERROR, &code, &length) == 0 else {
      return .last
    }
    return code == 0 ? nil : SystemError(code: code)
  }

  var localAddress: SocketAddress? {
    unsafe SocketAddress.filled { unsafe getsockname(number, $0, $1) }
  }

  var peerAddress: SocketAddress? {
    unsafe SocketAddress.filled { unsafe getpeername(number, $0, $1) }
  }

  /// The next connection that waits, as a number to adopt; `EAGAIN` when none does.
  func nextConnection() throws(SystemError) -> Int32 {
    let accepted = accept(number, nil, nil)
    guard accepted >= 0 else { throw .last }
    return accepted
  }

  /// Moves arrived bytes to the beginning of `buffer`, as many as there are and fit.
  func receive(into buffer: inout [UInt8]) -> TransferOutcome {
    outcome(unsafe recv(number, &buffer, buffer.count, 0))
  }

  /// Looks at one arrived byte without consuming it.
  func peek() -> TransferOutcome {
    var byte: UInt8 = 0
    return outcome(unsafe recv(number, &byte, 1, messagePeek))
  }

  /// Moves bytes from `start` on to the system, as many as it takes.
  func write(_ bytes: [UInt8], from start: Int) -> TransferOutcome {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      let rest = unsafe buffer[start...]
      return unsafe send(
        number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, noSignal)
    }
    return count >= 0 ? .moved(count) : failure(.last)
  }

  /// Says to the other side that nothing more will be sent.
  func finishSending() {
    _ = shutdown(number, shutdownWriting)
  }

  /// Makes closing drop the connection with a reset instead of an orderly end.
  func resetOnClose() {
    var lingering = linger(l_onoff: 1, l_linger: 0)
    _ = unsafe setsockopt(
      number, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
  }

  private func setUp() {
    set(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    #if canImport(Darwin)
      set(SOL_SOCKET, SO_NOSIGPIPE, 1)
    #endif
  }

  private func set(_ level: Int32, _ option: Int32, _ value: Int32) {
    var value = value
    _ = unsafe setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private func outcome(_ count: Int) -> TransferOutcome {
    if count > 0 { return .moved(count) }
    return count == 0 ? .ended : failure(.last)
  }

  private func failure(_ error: SystemError) -> TransferOutcome {
    error.isTransient ? .blocked : .failed(error)
  }
}

// What C headers spell differently.
#if canImport(Darwin)
  private let noSignal: Int32 = 0
  private let messagePeek = MSG_PEEK
  private let shutdownWriting = SHUT_WR
#else
  private let noSignal = Int32(MSG_NOSIGNAL)
  private let messagePeek = Int32(MSG_PEEK)
  private let shutdownWriting = Int32(SHUT_WR)
#endif
