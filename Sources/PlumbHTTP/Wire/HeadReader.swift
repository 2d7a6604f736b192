/// Reads the lines of a head within the limits: the start line first, then fields up to the empty line.
struct HeadReader {
  /// What the next line of the head turned out to be.
  enum Line: Hashable {
    case start(Range<Int>)
    case field
    case end
  }

  private(set) var section = FieldSection()
  private var hasStarted = false
  private var headBytes = 0

  var isEmpty: Bool { !hasStarted }

  /// Consumes one line; `nil` while it is incomplete.
  mutating func next(
    _ buffer: inout WireBuffer, limits: HTTPLimits
  ) throws(HTTPWireError) -> Line? {
    let limit = hasStarted ? limits.fieldLineBytes : limits.startLineBytes
    guard let line = try buffer.takeLine(atMost: limit, hasStarted ? .fieldLine : .startLine)
    else { return nil }
    headBytes += line.count + 2
    if headBytes > limits.headBytes {
      throw .tooLarge(
        .head, maximum: limits.headBytes, at: buffer.streamOffset(of: line.lowerBound))
    }
    if !hasStarted {
      hasStarted = true
      return .start(line)
    }
    if line.isEmpty { return .end }
    if section.fields.lines.count == limits.fieldCount {
      throw .tooLarge(
        .fieldCount, maximum: limits.fieldCount, at: buffer.streamOffset(of: line.lowerBound))
    }
    try section.add(line, in: buffer)
    return .field
  }
}
