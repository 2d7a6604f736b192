/// The line before a chunk: its size in hexadecimal digits, then extensions (RFC 9112 §7.1).
enum ChunkLine {
  /// The size; extensions are skipped, as a recipient must that does not know them (RFC 9112 §7.1.1).
  static func size(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) throws(HTTPWireError) -> Int {
    let line = buffer.bytes.span.extracting(range)
    var size = 0
    var index = 0
    while index < line.count, let digit = hexDigit(line[index]) {
      // Fifteen digits and leading zeros fit; more could not be a size that is held.
      if size >> 56 != 0 { throw bad(range, in: buffer) }
      size = size << 4 | digit
      index += 1
    }
    if index == 0 { throw bad(range, in: buffer) }
    while index < line.count, FieldText.isSpace(line[index]) { index += 1 }
    if index < line.count, line[index] != 0x3B { throw bad(range, in: buffer) }
    while index < line.count {
      guard FieldText.isValueByte(line[index]) else { throw bad(range, in: buffer) }
      index += 1
    }
    return size
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case 0x41...0x46: Int(byte - 0x37)
    case 0x61...0x66: Int(byte - 0x57)
    default: nil
    }
  }

  private static func bad(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) -> HTTPWireError {
    .malformed(
      .badChunkSize(Quoted.text(buffer.bytes.span.extracting(range))),
      at: buffer.streamOffset(of: range.lowerBound))
  }
}
