/// A file that only grows, so that what was written survives the end of the process.
///
/// Each `write` is handed to the operating system whole before it returns: a killed process loses nothing of it.
/// A power cut may, unless `synchronize` was called. A class because an open file has an identity; it closes itself.
package final class AppendingFile: ByteSink, Sendable {
  package let path: String
  private let descriptor: Int32

  /// Opens the file and creates it where it is missing; `emptied` drops what stood in it.
  package init(path: String, emptied: Bool = false) throws(FileError) {
    self.path = path
    descriptor = try FileSystem.openFile(path, emptied ? .truncate : .append)
  }

  deinit { FileSystem.closeFile(descriptor) }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    try FileSystem.writeAll(bytes, to: descriptor, path: path)
  }

  /// Waits until everything written so far has reached the disk.
  package func synchronize() throws(FileError) {
    try FileSystem.synchronize(descriptor, path: path)
  }
}
