/// Where a journal is read from; reading starts at the beginning each time.
package enum JournalSource: Hashable, Sendable {
  case file(String)
  case bytes([UInt8])
}

/// The lines of a source, one in memory at a time.
struct JournalLines {
  /// A line, or what is there instead.
  enum Line {
    case whole([UInt8])
    /// Longer than the limit; its bytes were passed over.
    case tooLong
    /// The bytes after the last line break.
    case torn(bytes: Int)
  }

  private let limit: Int
  private let file: ReadingFile?
  private var piece: [UInt8]
  private var offset = 0

  init(_ source: JournalSource, limit: Int = JournalFormat.lineLimit) throws(FileError) {
    self.limit = limit
    switch source {
    case .file(let path):
      file = try ReadingFile(path: path)
      piece = []
    case .bytes(let bytes):
      file = nil
      piece = bytes
    }
  }

  /// The next line without its break, or nil at the end.
  mutating func next() throws(FileError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if offset == piece.count {
        guard let file, let next = try file.next() else { break }
        piece = next
        offset = 0
        continue
      }
      let end = piece[offset...].firstIndex(of: UInt8(ascii: "\n"))
      let part = piece[offset..<(end ?? piece.count)]
      if line.count + part.count > limit { isTooLong = true }
      if !isTooLong { line += part }
      offset = end.map { $0 + 1 } ?? piece.count
      if end != nil { return isTooLong ? .tooLong : .whole(line) }
    }
    if isTooLong { return .tooLong }
    return line.isEmpty ? nil : .torn(bytes: line.count)
  }
}
