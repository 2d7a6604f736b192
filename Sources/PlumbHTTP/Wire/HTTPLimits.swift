/// The largest message that is read; what exceeds a limit ends in an error, never in memory.
package struct HTTPLimits: Hashable, Sendable {
  package var startLineBytes = 16 * 1024
  package var fieldLineBytes = 32 * 1024
  package var fieldCount = 256
  /// Start line and fields together, their line ends included.
  package var headBytes = 128 * 1024
  /// The content of one message after its transfer coding is removed.
  package var bodyBytes = 64 * 1024 * 1024
  /// A chunk's size and extensions, without its line end.
  package var chunkLineBytes = 4 * 1024
  package var trailerCount = 64
  package var trailerBytes = 32 * 1024
  /// Interim (1xx) responses before the final one.
  package var interimResponses = 16

  package init() {}
}

/// A limit that a message exceeds.
package struct HTTPLimitExcess: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Dimension: String, Hashable, Sendable {
    case startLine = "bytes in the start line"
    case fieldLine = "bytes in a field line"
    case fieldCount = "fields"
    case head = "bytes in the head"
    case body = "bytes in the body"
    case chunkLine = "bytes in a chunk-size line"
    case trailerCount = "trailer fields"
    case trailers = "bytes in the trailers"
    case interimResponses = "interim (1xx) responses"
  }

  package var dimension: Dimension
  package var maximum: Int
  /// Where in the message the limit was passed; 0 is its first byte.
  package var byteOffset: Int

  package init(_ dimension: Dimension, maximum: Int, byteOffset: Int) {
    self.dimension = dimension
    self.maximum = maximum
    self.byteOffset = byteOffset
  }

  package var description: String {
    "byte \(byteOffset): more than \(maximum) \(dimension.rawValue), the most that is read"
  }
}
