#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that a user names, with all that is below it.
struct FileTree: Sendable {
  let path: String

  /// The paths of all files below it, in order of their names; links to folders are not followed.
  ///
  /// - Throws: what the operating system says of a folder that cannot be read.
  func files() throws(InputFile.Failure) -> [String] {
    var found: [String] = []
    var pending = [path]
    while let folder = pending.popLast() {
      for entry in try Self.entries(of: folder) {
        let path = folder + "/" + entry
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: pending.append(path)
        case S_IFLNK where unsafe stat(path, &status) != 0: break
        default: if status.isRegularFile { found.append(path) }
        }
      }
    }
    return found.sorted()
  }

  private static func entries(of path: String) throws(InputFile.Failure) -> [String] {
    guard let stream = unsafe opendir(path) else {
      throw InputFile.Failure(path: path, text: unsafe String(cString: strerror(errno)))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

extension stat {
  fileprivate var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}
