#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file descriptor, not blocking, that is closed when its owner goes away.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over an open descriptor and makes it non-blocking and private to this process.
  init(adopting number: Int32) {
    self.number = number
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  deinit {
    _ = close(number)
  }
}

/// A pipe through which one thread wakes another out of `poll`; writing may happen in a signal handler.
struct WakePipe: ~Copyable, Sendable {
  private let readEnd: Descriptor
  private let writeEnd: Descriptor

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    readEnd = Descriptor(adopting: ends[0])
    writeEnd = Descriptor(adopting: ends[1])
  }

  /// What to poll for reading.
  var number: Int32 { readEnd.number }

  /// Makes the pipe readable until it is drained.
  func wake() {
    var byte: UInt8 = 1
    _ = unsafe write(writeEnd.number, &byte, 1)
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(readEnd.number, &bytes, bytes.count) > 0 {}
  }
}
