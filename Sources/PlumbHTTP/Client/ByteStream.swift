/// A connection that bytes are read from and written to without waiting: the place where TLS will come in.
///
/// `interest` says what a blocked call waits for, because a TLS stream may have to write in order to read.
protocol ByteStream: AnyObject {
  /// What to poll.
  var number: Int32 { get }
  /// What to wait for when both directions, or reading alone, made no progress.
  func interest(writing: Bool) -> Readiness
  func receive(into buffer: inout [UInt8]) -> TransferOutcome
  func write(_ bytes: [UInt8], from start: Int) -> TransferOutcome
}

/// Plain TCP.
final class PlainStream: ByteStream {
  private let socket: Socket

  init(_ socket: consuming Socket) {
    self.socket = socket
  }

  var number: Int32 { socket.number }

  func interest(writing: Bool) -> Readiness {
    writing ? [.reading, .writing] : .reading
  }

  func receive(into buffer: inout [UInt8]) -> TransferOutcome {
    socket.receive(into: &buffer)
  }

  func write(_ bytes: [UInt8], from start: Int) -> TransferOutcome {
    socket.write(bytes, from: start)
  }
}
