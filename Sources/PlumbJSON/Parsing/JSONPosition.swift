/// A place in the bytes of a document.
package struct JSONPosition: Hashable, Sendable {
  /// 1-based; lines end with a line feed.
  package let line: Int

  /// 1-based, counted in code points.
  package let column: Int

  /// 0-based.
  package let byteOffset: Int

  package init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}

extension JSONPosition {
  /// Counts lines and columns up to an offset; linear in it, which is why it is asked only when there is something to say.
  init(ofByte offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      // A byte 10xxxxxx continues a code point that has been counted (RFC 3629 §3).
      column: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 },
      byteOffset: offset)
  }
}

extension JSONPosition: CustomStringConvertible {
  package var description: String { "line \(line), column \(column)" }
}

extension JSONPosition: Comparable {
  package static func < (left: JSONPosition, right: JSONPosition) -> Bool {
    left.byteOffset < right.byteOffset
  }
}
