#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a user names, read line by line: of a stream of any length no more than a line is kept.
struct InputLines: ~Copyable {
  private static let pieceSize = 64 * 1024

  private let path: String
  private let limit: Int
  private let descriptor: Int32
  private var piece = [UInt8](repeating: 0, count: pieceSize)
  /// What of the piece has not been handed out.
  private var rest = 0..<0
  private var isOver = false

  /// Opens a file, a pipe or a device; a line of more than `limit` bytes is refused.
  init(path: String, limit: Int) throws(InputFile.Failure) {
    self.path = path
    self.limit = limit
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.lastFailure(path) }
  }

  deinit { close(descriptor) }

  /// The next line without its line feed, or nil after the last one.
  ///
  /// `beforeWaiting` is called before each reading from the file, which may take as long as somebody takes to write.
  mutating func next(beforeWaiting: () -> Void) throws(InputFile.Failure) -> [UInt8]? {
    var line: [UInt8] = []
    while !isOver {
      if let end = piece[rest].firstIndex(of: UInt8(ascii: "\n")) {
        line += piece[rest.lowerBound..<end]
        rest = end + 1..<rest.upperBound
        return line
      }
      line += piece[rest]
      guard line.count <= limit else {
        throw InputFile.Failure(path: path, text: "it has a line of more than \(limit) bytes")
      }
      beforeWaiting()
      rest = 0..<(try read())
      isOver = rest.isEmpty
    }
    return line.isEmpty ? nil : line
  }

  private mutating func read() throws(InputFile.Failure) -> Int {
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
          unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.lastFailure(path) }
    }
  }

  private static func lastFailure(_ path: String) -> InputFile.Failure {
    InputFile.Failure(path: path, text: unsafe String(cString: strerror(errno)))
  }
}
