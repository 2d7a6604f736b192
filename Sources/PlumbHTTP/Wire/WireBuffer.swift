/// Bytes that arrived and are not consumed yet, read in lines and blocks.
///
/// Each byte is searched for a line end once, however small the pieces are in which it arrives.
struct WireBuffer {
  private(set) var bytes: [UInt8] = []
  /// The first byte that is not consumed.
  private(set) var position = 0
  /// Where the search for the end of the present line goes on.
  private var searched = 0
  /// The place in the stream of `bytes[0]`.
  private var base = 0
  /// Bytes looked at while searching for line ends: the measure of the work done.
  private(set) var bytesExamined = 0

  var unreadCount: Int { bytes.count - position }
  /// The place in the stream of the first byte that is not consumed.
  var streamOffset: Int { base + position }

  func streamOffset(of index: Int) -> Int { base + index }

  mutating func append(_ piece: ArraySlice<UInt8>) {
    if position == bytes.count {
      base += position
      bytes.removeAll(keepingCapacity: bytes.capacity <= 128 * 1024)
      (position, searched) = (0, 0)
    } else if position > 4096, position > bytes.count / 2 {
      base += position
      searched -= position
      bytes.removeFirst(position)
      position = 0
    }
    bytes.append(contentsOf: piece)
  }

  /// Counts stream offsets from here on.
  mutating func restartOffsets() {
    base = -position
  }

  /// Consumes the next line and returns its place in `bytes` without CR LF; `nil` while it is incomplete.
  mutating func takeLine(
    atMost limit: Int, _ dimension: HTTPLimitExcess.Dimension
  ) throws(HTTPWireError) -> Range<Int>? {
    let start = position
    let found = find(0x0A)
    let end = found ?? bytes.count
    // CR may be the last byte so far, hence one byte of grace.
    if end - start > limit + 1 {
      throw .tooLarge(dimension, maximum: limit, at: streamOffset(of: start + limit))
    }
    guard let found else { return nil }
    guard found > start, bytes[found - 1] == 0x0D else {
      throw .malformed(.bareLineFeed, at: streamOffset(of: found))
    }
    position = found + 1
    searched = position
    return start..<(found - 1)
  }

  /// Consumes up to `count` bytes and returns their place in `bytes`.
  mutating func takeBlock(upTo count: Int) -> Range<Int> {
    let start = position
    position = min(bytes.count, start + count)
    searched = position
    return start..<position
  }

  private mutating func find(_ wanted: UInt8) -> Int? {
    let first = max(searched, position)
    let index = Self.index(of: wanted, in: bytes.span, from: first)
    bytesExamined += index - first
    searched = index
    return index < bytes.count ? index : nil
  }

  private static func index(of wanted: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != wanted { index += 1 }
    return index
  }
}
