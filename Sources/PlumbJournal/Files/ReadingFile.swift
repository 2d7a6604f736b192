/// A file that is read from its beginning, piece by piece.
final class ReadingFile {
  /// Bytes read at once: large enough that calls cost nothing, small enough to be no memory at all.
  private static let pieceSize = 64 * 1024

  private let path: String
  private let descriptor: Int32

  init(path: String) throws(FileError) {
    self.path = path
    descriptor = try FileSystem.openFile(path, .read)
  }

  deinit { FileSystem.closeFile(descriptor) }

  /// The next bytes, or nil at the end.
  func next() throws(FileError) -> [UInt8]? {
    let piece = try FileSystem.readPiece(Self.pieceSize, from: descriptor, path: path)
    return piece.isEmpty ? nil : piece
  }
}
