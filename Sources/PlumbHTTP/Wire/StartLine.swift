/// The first line of a message, taken apart (RFC 9112 §3, §4).
enum StartLine {
  struct Request {
    var method: String
    var target: String
    var version: HTTPVersion
  }

  struct Status {
    var version: HTTPVersion
    var code: Int
    var reason: String
  }

  /// Reads `METHOD SP TARGET SP HTTP/1.x`, one space each.
  static func request(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) throws(HTTPWireError) -> Request {
    let bytes = buffer.bytes.span
    let line = bytes.extracting(range)
    var methodEnd = 0
    while methodEnd < line.count, FieldText.isTokenByte(line[methodEnd]) { methodEnd += 1 }
    guard methodEnd > 0, methodEnd < line.count, line[methodEnd] == 0x20 else {
      throw badRequest(range, in: buffer)
    }
    var targetEnd = methodEnd + 1
    // Visible characters only; bytes above ASCII are let through for the handler to judge.
    while targetEnd < line.count, line[targetEnd] > 0x20, line[targetEnd] != 0x7F { targetEnd += 1 }
    guard targetEnd > methodEnd + 1, targetEnd < line.count, line[targetEnd] == 0x20 else {
      throw badRequest(range, in: buffer)
    }
    guard let version = version(line, from: targetEnd + 1, to: line.count) else {
      throw badRequest(range, in: buffer)
    }
    guard version.major == 1 else {
      throw .malformed(
        .unsupportedVersion(version.description),
        at: buffer.streamOffset(of: range.lowerBound + targetEnd + 1))
    }
    return Request(
      method: FieldText.decode(line.extracting(0..<methodEnd)),
      target: FieldText.decode(line.extracting(methodEnd + 1..<targetEnd)),
      version: version)
  }

  /// Reads `HTTP/1.x SP 3DIGIT SP reason`; the reason may be empty, the space before it may not lack.
  static func status(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) throws(HTTPWireError) -> Status {
    let line = buffer.bytes.span.extracting(range)
    guard line.count >= 9, let version = version(line, from: 0, to: 8), line[8] == 0x20 else {
      throw badStatus(range, in: buffer)
    }
    guard version.major == 1 else {
      throw .malformed(
        .unsupportedVersion(version.description), at: buffer.streamOffset(of: range.lowerBound))
    }
    guard line.count >= 13, line[12] == 0x20 else { throw badStatus(range, in: buffer) }
    var code = 0
    for index in 9..<12 {
      guard (0x30...0x39).contains(line[index]) else { throw badStatus(range, in: buffer) }
      code = code * 10 + Int(line[index] - 0x30)
    }
    for index in 13..<line.count where !FieldText.isValueByte(line[index]) {
      throw badStatus(range, in: buffer)
    }
    return Status(
      version: version, code: code, reason: FieldText.decode(line.extracting(13..<line.count)))
  }

  private static func badRequest(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) -> HTTPWireError {
    .malformed(
      .badRequestLine(Quoted.text(buffer.bytes.span.extracting(range))),
      at: buffer.streamOffset(of: range.lowerBound))
  }

  private static func badStatus(
    _ range: Range<Int>, in buffer: borrowing WireBuffer
  ) -> HTTPWireError {
    .malformed(
      .badStatusLine(Quoted.text(buffer.bytes.span.extracting(range))),
      at: buffer.streamOffset(of: range.lowerBound))
  }

  private static func version(_ line: Span<UInt8>, from start: Int, to end: Int) -> HTTPVersion? {
    guard end - start == 8, line[start] == 0x48, line[start + 1] == 0x54,
      line[start + 2] == 0x54, line[start + 3] == 0x50, line[start + 4] == 0x2F,
      line[start + 6] == 0x2E,
      (0x30...0x39).contains(line[start + 5]), (0x30...0x39).contains(line[start + 7])
    else { return nil }
    return HTTPVersion(major: Int(line[start + 5] - 0x30), minor: Int(line[start + 7] - 0x30))
  }
}
