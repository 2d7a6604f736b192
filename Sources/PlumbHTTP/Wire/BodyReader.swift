/// Collects the body of one message and removes its transfer coding.
struct BodyReader {
  private enum State: Hashable {
    case complete
    case block(remaining: Int)
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case trailers
    case untilClose
  }

  let plan: BodyPlan
  private(set) var body: [UInt8] = []
  private var trailers = FieldSection()
  private var state: State
  private var trailerBytes = 0

  /// Refuses at once what announces more than may be read; `headEnd` is where that is reported.
  init(_ plan: BodyPlan, limits: HTTPLimits, headEnd: Int) throws(HTTPWireError) {
    if case .length(let count) = plan, count > limits.bodyBytes {
      throw .tooLarge(.body, maximum: limits.bodyBytes, at: headEnd)
    }
    self.plan = plan
    state =
      switch plan {
      case .none, .length(0): .complete
      case .length(let count): .block(remaining: count)
      case .chunked: .chunkSize
      case .untilClose: .untilClose
      }
  }

  var isComplete: Bool { state == .complete }

  var framing: HTTPFraming {
    switch plan {
    case .none: HTTPFraming(kind: .none)
    case .length: HTTPFraming(kind: .contentLength)
    case .chunked: HTTPFraming(kind: .chunked, trailers: trailers.fields)
    case .untilClose: HTTPFraming(kind: .untilClose)
    }
  }

  /// Consumes what has arrived; stops at the end of the body.
  mutating func read(_ buffer: inout WireBuffer, limits: HTTPLimits) throws(HTTPWireError) {
    while true {
      switch state {
      case .complete:
        return
      case .block(let remaining):
        let taken = try take(remaining, from: &buffer, limits: limits)
        state = taken == remaining ? .complete : .block(remaining: remaining - taken)
        if taken < remaining { return }
      case .untilClose:
        _ = try take(buffer.unreadCount, from: &buffer, limits: limits)
        return
      case .chunkSize:
        let line = try buffer.takeLine(atMost: limits.chunkLineBytes, .chunkLine)
        guard let line else { return }
        let size = try ChunkLine.size(line, in: buffer)
        if size > limits.bodyBytes - body.count {
          throw .tooLarge(
            .body, maximum: limits.bodyBytes, at: buffer.streamOffset(of: line.lowerBound))
        }
        state = size == 0 ? .trailers : .chunk(remaining: size)
      case .chunk(let remaining):
        let taken = try take(remaining, from: &buffer, limits: limits)
        state = taken == remaining ? .chunkEnd : .chunk(remaining: remaining - taken)
        if taken < remaining { return }
      case .chunkEnd:
        guard try takeChunkEnd(&buffer) else { return }
        state = .chunkSize
      case .trailers:
        guard try takeTrailer(&buffer, limits: limits) else { return }
      }
    }
  }

  /// Ends the message where the connection was closed.
  mutating func close(at byteOffset: Int) throws(HTTPWireError) {
    switch state {
    case .complete: return
    case .untilClose: state = .complete
    case .block(let remaining):
      throw .malformed(
        .closedInBody(announced: body.count + remaining, received: body.count), at: byteOffset)
    case .chunkSize, .chunk, .chunkEnd, .trailers:
      throw .malformed(.closedInChunks, at: byteOffset)
    }
  }

  private mutating func take(
    _ count: Int, from buffer: inout WireBuffer, limits: HTTPLimits
  ) throws(HTTPWireError) -> Int {
    let room = limits.bodyBytes - body.count
    if min(count, buffer.unreadCount) > room {
      throw .tooLarge(.body, maximum: limits.bodyBytes, at: buffer.streamOffset + room)
    }
    let block = buffer.takeBlock(upTo: count)
    body.append(contentsOf: buffer.bytes[block])
    return block.count
  }

  /// Consumes the CR LF after a chunk; `false` while it has not arrived.
  private func takeChunkEnd(_ buffer: inout WireBuffer) throws(HTTPWireError) -> Bool {
    let next = buffer.bytes[buffer.position...].prefix(2)
    guard Array(next) == Array([0x0D, 0x0A].prefix(next.count)) else {
      throw .malformed(.missingChunkEnd, at: buffer.streamOffset)
    }
    guard next.count == 2 else { return false }
    _ = buffer.takeBlock(upTo: 2)
    return true
  }

  /// Consumes one line after the last chunk; `false` when more bytes are needed or the body is complete.
  private mutating func takeTrailer(
    _ buffer: inout WireBuffer, limits: HTTPLimits
  ) throws(HTTPWireError) -> Bool {
    guard let line = try buffer.takeLine(atMost: limits.fieldLineBytes, .fieldLine) else {
      return false
    }
    if line.isEmpty {
      state = .complete
      return false
    }
    trailerBytes += line.count + 2
    if trailerBytes > limits.trailerBytes {
      throw .tooLarge(
        .trailers, maximum: limits.trailerBytes, at: buffer.streamOffset(of: line.lowerBound))
    }
    if trailers.fields.lines.count == limits.trailerCount {
      throw .tooLarge(
        .trailerCount, maximum: limits.trailerCount, at: buffer.streamOffset(of: line.lowerBound))
    }
    try trailers.add(line, in: buffer)
    return true
  }
}
