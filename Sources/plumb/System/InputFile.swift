#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a user names, read whole.
struct InputFile: Sendable {
  let bytes: [UInt8]
  /// Whether others than the owner and the group may read it.
  let isReadableByAll: Bool

  /// Reads a file, a pipe or a device to its end.
  ///
  /// - Throws: what the operating system says, or that there are more bytes than `limit`.
  init(path: String, limit: Int) throws(Failure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last(path) }
    isReadableByAll = status.st_mode & S_IFMT == S_IFREG && status.st_mode & S_IROTH != 0
    bytes = try Self.readAll(descriptor, path: path, limit: limit)
  }

  /// Why a file cannot be read.
  struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    var path: String
    var text: String

    var description: String { "\(path): the file cannot be read: \(text)" }

    fileprivate static func last(_ path: String) -> Failure {
      Failure(path: path, text: unsafe String(cString: strerror(errno)))
    }
  }

  private static func readAll(
    _ descriptor: Int32, path: String, limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last(path) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
    throw Failure(path: path, text: "it has more than \(limit) bytes")
  }
}
