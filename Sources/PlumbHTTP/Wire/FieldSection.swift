/// The field lines of a head or of trailers, collected line by line (RFC 9112 §5).
struct FieldSection {
  private(set) var fields = HTTPFields()
  private var isFirstLine = true

  /// Adds the line at `range`; an empty line, which ends the section, is the caller's to see.
  mutating func add(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) throws(HTTPWireError) {
    let bytes = buffer.bytes.span
    let start = range.lowerBound
    // RFC 9112 §5.2: a line that begins with white space would continue the line before it.
    if FieldText.isSpace(bytes[start]) {
      throw .malformed(.foldedLine, at: buffer.streamOffset(of: start))
    }
    var colon = start
    while colon < range.upperBound, FieldText.isTokenByte(bytes[colon]) { colon += 1 }
    if colon == range.upperBound || bytes[colon] != 0x3A || colon == start {
      throw Self.nameFault(range, stoppedAt: colon, in: buffer)
    }
    let value = FieldText.trimmed(colon + 1..<range.upperBound, of: bytes)
    for index in value where !FieldText.isValueByte(bytes[index]) {
      let name = Quoted.text(bytes.extracting(start..<colon))
      let reason: HTTPSyntaxError.Reason =
        bytes[index] == 0x0D
        ? .bareCarriageReturn : .badFieldValue(name: name, byte: bytes[index])
      throw .malformed(reason, at: buffer.streamOffset(of: index))
    }
    fields.append(
      FieldText.decode(bytes.extracting(start..<colon)),
      FieldText.decode(bytes.extracting(value)))
  }

  /// Says what is wrong with a line whose name is not a token followed by a colon.
  private static func nameFault(
    _ range: Range<Int>, stoppedAt stop: Int, in buffer: borrowing WireBuffer
  ) -> HTTPWireError {
    let bytes = buffer.bytes.span
    var colon = range.lowerBound
    while colon < range.upperBound, bytes[colon] != 0x3A { colon += 1 }
    if colon == range.upperBound {
      let line = Quoted.text(bytes.extracting(range))
      return .malformed(.missingColon(line), at: buffer.streamOffset(of: range.lowerBound))
    }
    let name = FieldText.trimmed(range.lowerBound..<colon, of: bytes)
    let quoted = Quoted.text(bytes.extracting(name))
    let reason: HTTPSyntaxError.Reason =
      stop == name.upperBound && !name.isEmpty ? .spaceBeforeColon(quoted) : .badFieldName(quoted)
    return .malformed(reason, at: buffer.streamOffset(of: stop))
  }
}
