/// A file that appears under its name only when it is complete.
///
/// It is written beside its place and moved there by `commit`; without that nothing of it remains, and a file that
/// stood there before stays as it was.
package final class AtomicFile: ByteSink {
  package let path: String
  private let partialPath: String
  private let descriptor: Int32
  private var isCommitted = false

  package init(path: String) throws(FileError) {
    self.path = path
    partialPath = "\(path).partial-\(FileSystem.processID)"
    FileSystem.remove(partialPath)
    do {
      descriptor = try FileSystem.openFile(partialPath, .createNew)
    } catch {
      throw FileError(reason: error.reason, path: path, action: "write")
    }
  }

  deinit {
    FileSystem.closeFile(descriptor)
    if !isCommitted { FileSystem.remove(partialPath) }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    try FileSystem.writeAll(bytes, to: descriptor, path: path)
  }

  /// Puts the file in its place.
  package func commit() throws(FileError) {
    try FileSystem.synchronize(descriptor, path: path)
    try FileSystem.replace(path, by: partialPath)
    isCommitted = true
  }
}
