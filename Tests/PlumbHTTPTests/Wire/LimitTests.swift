import PlumbHTTP
import Testing

struct `A message within the limits` {
  struct Case: Sendable, CustomTestStringConvertible {
    var dimension: HTTPLimitExcess.Dimension
    var limit: any WritableKeyPath<HTTPLimits, Int> & Sendable
    var maximum: Int
    /// Just within the limit.
    var fitting: String
    /// One more than the limit.
    var excessive: String
    var message: String

    var testDescription: String { dimension.rawValue }
  }

  static let chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

  static let cases: [Case] = [
    Case(
      dimension: .startLine, limit: \.startLineBytes, maximum: 15,
      fitting: "HTTP/1.1 204 No\r\n\r\n", excessive: "HTTP/1.1 204 Not\r\n\r\n",
      message: "byte 15: more than 15 bytes in the start line, the most that is read"),
    Case(
      dimension: .fieldLine, limit: \.fieldLineBytes, maximum: 4,
      fitting: "HTTP/1.1 204 No\r\nA: b\r\n\r\n", excessive: "HTTP/1.1 204 No\r\nA: bc\r\n\r\n",
      message: "byte 21: more than 4 bytes in a field line, the most that is read"),
    Case(
      dimension: .fieldCount, limit: \.fieldCount, maximum: 2,
      fitting: "HTTP/1.1 204 No\r\nA: 1\r\nB: 2\r\n\r\n",
      excessive: "HTTP/1.1 204 No\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n",
      message: "byte 29: more than 2 fields, the most that is read"),
    Case(
      dimension: .head, limit: \.headBytes, maximum: 25,
      fitting: "HTTP/1.1 204 No\r\nA: 1\r\n\r\n",
      excessive: "HTTP/1.1 204 No\r\nA: 1\r\nB: 2\r\n\r\n",
      message: "byte 23: more than 25 bytes in the head, the most that is read"),
    Case(
      dimension: .body, limit: \.bodyBytes, maximum: 3,
      fitting: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
      excessive: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n",
      message: "byte 38: more than 3 bytes in the body, the most that is read"),
    Case(
      dimension: .body, limit: \.bodyBytes, maximum: 3,
      fitting: "HTTP/1.1 200 OK\r\n\r\nabc", excessive: "HTTP/1.1 200 OK\r\n\r\nabcd",
      message: "byte 22: more than 3 bytes in the body, the most that is read"),
    Case(
      dimension: .body, limit: \.bodyBytes, maximum: 3,
      fitting: chunkedHead + "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n",
      excessive: chunkedHead + "2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n",
      message: "byte 54: more than 3 bytes in the body, the most that is read"),
    Case(
      dimension: .chunkLine, limit: \.chunkLineBytes, maximum: 3,
      fitting: chunkedHead + "0;a\r\n\r\n", excessive: chunkedHead + "0;ab\r\n\r\n",
      message: "byte 50: more than 3 bytes in a chunk-size line, the most that is read"),
    Case(
      dimension: .trailerCount, limit: \.trailerCount, maximum: 1,
      fitting: chunkedHead + "0\r\nA: 1\r\n\r\n",
      excessive: chunkedHead + "0\r\nA: 1\r\nB: 2\r\n\r\n",
      message: "byte 56: more than 1 trailer fields, the most that is read"),
    Case(
      dimension: .trailers, limit: \.trailerBytes, maximum: 6,
      fitting: chunkedHead + "0\r\nA: 1\r\n\r\n", excessive: chunkedHead + "0\r\nA: 11\r\n\r\n",
      message: "byte 50: more than 6 bytes in the trailers, the most that is read"),
    Case(
      dimension: .interimResponses, limit: \.interimResponses, maximum: 1,
      fitting: "HTTP/1.1 100 C\r\n\r\nHTTP/1.1 204 No\r\n\r\n",
      excessive: "HTTP/1.1 100 C\r\n\r\nHTTP/1.1 100 C\r\n\r\nHTTP/1.1 204 No\r\n\r\n",
      message: "byte 36: more than 1 interim (1xx) responses, the most that is read"),
  ]

  @Test(arguments: cases)
  func `is read, and one beyond them is refused with the place, however it is cut`(_ row: Case) {
    var limits = HTTPLimits()
    limits[keyPath: row.limit] = row.maximum
    for pieces in Feeding.pieces(of: Array(row.fitting.utf8)) {
      let outcome = ResponseOutcome.reading(pieces, limits: limits)
      if case .response = outcome {} else { Issue.record("\(outcome)") }
    }
    for pieces in Feeding.pieces(of: Array(row.excessive.utf8)) {
      guard
        case .failure(.tooLarge(let excess)) = ResponseOutcome.reading(pieces, limits: limits)
      else {
        Issue.record("read without error")
        return
      }
      #expect(excess.dimension == row.dimension)
      #expect(excess.description == row.message)
    }
  }

  @Test func `that never ends a line is refused as soon as the limit is passed`() {
    var limits = HTTPLimits()
    limits.startLineBytes = 100
    let outcome = ResponseOutcome.reading(
      [[UInt8](repeating: 0x41, count: 102)[...]], limits: limits, closes: false)
    #expect(
      outcome == .failure(.tooLarge(HTTPLimitExcess(.startLine, maximum: 100, byteOffset: 100))))
  }

  @Test func `costs work in proportion to its size when it comes byte by byte`() throws {
    let fields = (0..<200).map { "Field-\($0): \(String(repeating: "v", count: 500))\r\n" }.joined()
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\(fields)\r\n"
    let chunk = "400\r\n\(String(repeating: "b", count: 1024))\r\n"
    let wire = Array((head + String(repeating: chunk, count: 512) + "0\r\n\r\n").utf8)
    var parser = HTTPResponseParser(toMethod: "GET")
    var received: HTTPReceivedResponse?
    for index in wire.indices { received = try parser.feed(wire[index...index]) }
    #expect(try #require(received).response.body.count == 512 * 1024)
    #expect(parser.bytesExamined <= wire.count)
  }
}
