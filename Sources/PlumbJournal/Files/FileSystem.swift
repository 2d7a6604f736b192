#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls of the C library that files need, each whole: interrupted calls and short writes go on.
enum FileSystem {
  /// How a file is opened.
  enum Mode {
    case read
    /// Created where it is missing; every write goes to its end.
    case append
    /// Created, and refused where it exists.
    case createNew
    case truncate

    fileprivate var flags: Int32 {
      switch self {
      case .read: O_RDONLY | O_CLOEXEC
      case .append: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
      case .createNew: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      case .truncate: O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC
      }
    }
  }

  /// Opens a file that only its owner may write and returns its descriptor.
  static func openFile(_ path: String, _ mode: Mode) throws(FileError) -> Int32 {
    let descriptor = retrying { unsafe open(path, mode.flags, 0o644) }
    guard descriptor >= 0 else { throw lastError(path, "open") }
    return descriptor
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let written = retrying {
        unsafe bytes.withUnsafeBytes { buffer in
          unsafe write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        }
      }
      guard written >= 0 else { throw lastError(path, "write") }
      offset += written
    }
  }

  /// Reads up to `count` bytes; an empty result is the end of the file.
  static func readPiece(
    _ count: Int, from descriptor: Int32, path: String
  ) throws(FileError) -> [UInt8] {
    var got = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      got = retrying { unsafe read(descriptor, buffer.baseAddress, count) }
      initialized = max(got, 0)
    }
    guard got >= 0 else { throw lastError(path, "read") }
    return bytes
  }

  /// Waits until what was written has reached the disk; pipes and terminals have none.
  static func synchronize(_ descriptor: Int32, path: String) throws(FileError) {
    guard retrying({ fsync(descriptor) }) < 0, errno != EINVAL, errno != EROFS else { return }
    throw lastError(path, "write")
  }

  static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

  /// Puts `source` in the place of `target` in one step.
  static func replace(_ target: String, by source: String) throws(FileError) {
    guard unsafe rename(source, target) == 0 else { throw lastError(target, "replace") }
  }

  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Makes one folder; that it exists already is no error.
  static func makeFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o755) != 0 else { return }
    guard errno == EEXIST else { throw lastError(path, "create the folder") }
    // Something is there: only opening it tells whether it is a folder.
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError(path, "create the folder") }
    closeFile(descriptor)
  }

  static var processID: Int32 { getpid() }

  private static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  private static func lastError(_ path: String, _ action: String) -> FileError {
    FileError(reason: reason(of: errno), path: path, action: action)
  }

  private static func reason(of code: Int32) -> FileError.Reason {
    switch code {
    case ENOSPC, EDQUOT: .diskFull
    case EACCES, EPERM: .notPermitted
    case ENOENT: .notFound
    case EISDIR: .isFolder
    case ENOTDIR: .notAFolder
    case EROFS: .readOnlyVolume
    case EMFILE, ENFILE: .tooManyOpen
    default: .system(code: code, text: unsafe String(cString: strerror(code)))
    }
  }
}
