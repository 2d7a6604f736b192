#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Removes a file; that there is none is no problem.
///
/// - Returns: what the operating system says where it cannot.
func removeFile(_ path: String) -> String? {
  unsafe unlink(path) == 0 || errno == ENOENT ? nil : lastProblem
}

/// Gives a file another name.
///
/// - Returns: what the operating system says where it cannot.
func moveFile(_ path: String, to target: String) -> String? {
  unsafe rename(path, target) == 0 ? nil : lastProblem
}

func fileExists(_ path: String) -> Bool {
  unsafe access(path, F_OK) == 0
}

/// The path from the root of the file system, without links and dots; the path itself where there is no such file.
func absolutePath(_ path: String) -> String {
  guard let found = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
}

private var lastProblem: String {
  unsafe String(cString: strerror(errno))
}
