import PlumbHTTP
import Testing

struct `A response on the wire` {
  struct Case: Sendable, CustomTestStringConvertible {
    var wire: String
    var method = "GET"
    var status = 200
    var reason = "OK"
    var fields: HTTPFields = [:]
    var body = ""
    var kind = HTTPFraming.Kind.contentLength
    var trailers: HTTPFields = [:]
    var interim: [Int] = []
    var keepsAlive = true
    var unread = ""

    var testDescription: String { wire.debugDescription }
  }

  static let cases: [Case] = [
    Case(
      wire: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", fields: ["Content-Length": "3"],
      body: "abc"),
    Case(
      wire: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", fields: ["Content-Length": "0"]),
    Case(
      wire: "HTTP/1.1 200 \r\ncontent-length:\t3 \t\r\n\r\nabcX", reason: "",
      fields: ["content-length": "3"], body: "abc", unread: "X"),
    Case(
      wire: "HTTP/1.1 404 Not here, sorry\r\nA: 1\r\na: 2\r\nContent-Length: 0\r\n\r\n",
      status: 404,
      reason: "Not here, sorry", fields: ["A": "1", "a": "2", "Content-Length": "0"]),
    Case(
      wire: "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\nContent-Length: 2\r\n\r\nab",
      fields: ["Content-Length": "2, 2", "Content-Length": "2"], body: "ab"),
    Case(
      wire:
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n",
      fields: ["Transfer-Encoding": "Chunked"], body: "abc0123456789", kind: .chunked),
    Case(
      wire: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "1;a;b=c;d=\"e;f\"\r\nx\r\n0 ; last\r\nT: 1\r\nU: 2\r\n\r\nrest",
      fields: ["Transfer-Encoding": "chunked"], body: "x", kind: .chunked,
      trailers: ["T": "1", "U": "2"], unread: "rest"),
    Case(
      wire: "HTTP/1.1 200 OK\r\n\r\nall of it", body: "all of it", kind: .untilClose,
      keepsAlive: false),
    Case(wire: "HTTP/1.0 200 OK\r\n\r\n", kind: .untilClose, keepsAlive: false),
    Case(
      wire: "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", fields: ["Content-Length": "1"],
      body: "a", keepsAlive: false),
    Case(
      wire: "HTTP/1.0 200 OK\r\nConnection: foo, Keep-Alive\r\nContent-Length: 1\r\n\r\na",
      fields: ["Connection": "foo, Keep-Alive", "Content-Length": "1"], body: "a"),
    Case(
      wire: "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n",
      fields: ["Connection": "Close", "Content-Length": "0"], keepsAlive: false),
    Case(
      wire: "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n", method: "HEAD",
      fields: ["Content-Length": "7"], kind: .none),
    Case(
      wire: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", method: "HEAD",
      fields: ["Transfer-Encoding": "chunked"], kind: .none),
    Case(wire: "HTTP/1.1 204 OK\r\n\r\nHTTP", status: 204, kind: .none, unread: "HTTP"),
    Case(
      wire: "HTTP/1.1 304 OK\r\nContent-Length: 9\r\n\r\n", status: 304,
      fields: ["Content-Length": "9"], kind: .none),
    Case(wire: "HTTP/1.1 200 OK\r\n\r\ntunnel", method: "CONNECT", kind: .none, unread: "tunnel"),
    Case(
      wire: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n.",
      fields: ["Content-Length": "1"], body: ".", interim: [100, 103]),
    Case(
      wire: "HTTP/1.1 200 Größe\r\nX: naïve \u{1F600}\r\nContent-Length: 0\r\n\r\n",
      reason: "Größe",
      fields: ["X": "naïve \u{1F600}", "Content-Length": "0"]),
    Case(
      wire: "HTTP/1.1 799 Odd\r\nEmpty:\r\nContent-Length: 0\r\n\r\n", status: 799, reason: "Odd",
      fields: ["Empty": "", "Content-Length": "0"]),
  ]

  @Test(arguments: cases)
  func `is read the same whole, byte by byte and in any pieces`(_ row: Case) {
    let unread = Array(row.unread.utf8)
    for pieces in Feeding.pieces(of: Array(row.wire.utf8)) {
      let outcome = ResponseOutcome.reading(pieces, toMethod: row.method)
      guard case .response(let received, let rest) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(received.response.status == row.status)
      #expect(received.response.reason == row.reason)
      #expect(received.response.fields == row.fields)
      #expect(received.response.body == Array(row.body.utf8))
      #expect(received.framing == HTTPFraming(kind: row.kind, trailers: row.trailers))
      #expect(received.interim.map(\.status) == row.interim)
      #expect(received.keepsAlive == row.keepsAlive)
      #expect(rest == unread)
    }
  }

  @Test func `has field values that are not UTF-8 read as ISO-8859-1`() {
    let wire =
      Array("HTTP/1.1 204 No\r\nX: a".utf8) + [0xE9, 0xFF] + Array("\r\n\r\n".utf8)
    guard case .response(let received, _) = ResponseOutcome.reading([wire[...]]) else {
      Issue.record("no response")
      return
    }
    #expect(received.response.fields["X"] == "aéÿ")
  }
}

struct `A malformed response` {
  static let heads: [Fault] = [
    Fault(
      "HTP/1.1 200 OK\r\n",
      "byte 0: \"HTP/1.1 200 OK\" is not a status line such as \"HTTP/1.1 200 OK\" (RFC 9112 §4)"),
    Fault(
      "\r\n",
      "byte 0: \"\" is not a status line such as \"HTTP/1.1 200 OK\" (RFC 9112 §4)"),
    Fault(
      "HTTP/1.1 200\r\n",
      "byte 0: \"HTTP/1.1 200\" is not a status line such as \"HTTP/1.1 200 OK\" (RFC 9112 §4)"),
    Fault(
      "HTTP/1.1  200 OK\r\n",
      "byte 0: \"HTTP/1.1  200 OK\" is not a status line such as \"HTTP/1.1 200 OK\" (RFC 9112 §4)"),
    Fault(
      "HTTP/1.1 20x OK\r\n",
      "byte 0: \"HTTP/1.1 20x OK\" is not a status line such as \"HTTP/1.1 200 OK\" (RFC 9112 §4)"),
    Fault(
      "HTTP/1.1 200 O\u{1}K\r\n",
      "byte 0: \"HTTP/1.1 200 O\\x01K\" is not a status line such as \"HTTP/1.1 200 OK\" (RFC 9112 §4)"
    ),
    Fault(
      "HTTP/2.0 200 OK\r\n",
      "byte 0: the version is HTTP/2.0, expected HTTP/1.1 or HTTP/1.0 (RFC 9112 §2.3)"),
    Fault(
      "HTTP/1.1 200 OK\n",
      "byte 15: a line ends in LF alone, expected CR LF (RFC 9112 §2.2)"),
    Fault(
      "HTTP/1.1 200 OK\r\nA: b\n",
      "byte 21: a line ends in LF alone, expected CR LF (RFC 9112 §2.2)"),
    Fault(
      "HTTP/1.1 200 OK\r\nA: b\rc\r\n",
      "byte 21: a CR stands without LF after it (RFC 9112 §2.2)"),
    Fault(
      "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n",
      "byte 23: a field line begins with white space, which line folding made obsolete (RFC 9112 §5.2)"
    ),
    Fault(
      "HTTP/1.1 200 OK\r\n\tA: b\r\n",
      "byte 17: a field line begins with white space, which line folding made obsolete (RFC 9112 §5.2)"
    ),
    Fault(
      "HTTP/1.1 200 OK\r\nA b\r\n",
      "byte 17: the field line \"A b\" has no colon, expected \"Name: value\" (RFC 9112 §5)"),
    Fault(
      "HTTP/1.1 200 OK\r\nAb : c\r\n",
      "byte 19: white space stands between the field name \"Ab\" and the colon (RFC 9112 §5.1)"),
    Fault(
      "HTTP/1.1 200 OK\r\nA b: c\r\n",
      "byte 18: the field name \"A b\" is not a token (letters, digits and !#$%&'*+-.^_`|~) (RFC 9110 §5.1)"
    ),
    Fault(
      "HTTP/1.1 200 OK\r\n: c\r\n",
      "byte 17: the field name \"\" is not a token (letters, digits and !#$%&'*+-.^_`|~) (RFC 9110 §5.1)"
    ),
    Fault(
      "HTTP/1.1 200 OK\r\nÄ: c\r\n",
      "byte 17: the field name \"Ä\" is not a token (letters, digits and !#$%&'*+-.^_`|~) (RFC 9110 §5.1)"
    ),
    Fault(
      "HTTP/1.1 200 OK\r\nA: \u{0}\r\n",
      "byte 20: the value of the field \"A\" holds the control character 0x00 (RFC 9110 §5.5)"),
    Fault(
      "HTTP/1.1 200 OK\r\nA: b\u{7F}c\r\n",
      "byte 21: the value of the field \"A\" holds the control character 0x7F (RFC 9110 §5.5)"),
    Fault(
      "HTTP/1.1 200 OK\r\nContent-Length: +3\r\n\r\n",
      "byte 39: the Content-Length \"+3\" is not a number of bytes (RFC 9110 §8.6)"),
    Fault(
      "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n",
      "byte 37: the Content-Length \"\" is not a number of bytes (RFC 9110 §8.6)"),
    Fault(
      "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
      "byte 57: the Content-Length \"99999999999999999999\" is not a number of bytes (RFC 9110 §8.6)"
    ),
    Fault(
      "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n",
      "byte 57: the lengths in Content-Length differ: \"3, 4\" (RFC 9112 §6.3)"),
    Fault(
      "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
      "byte 66: both Content-Length and Transfer-Encoding are given, expected one (RFC 9112 §6.2)"),
    Fault(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
      "byte 53: the transfer coding \"gzip\" is unknown, expected chunked (RFC 9112 §7)"),
    Fault(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n",
      "byte 56: the transfer codings \"chunked, chunked\" do not end in one chunked (RFC 9112 §6.1)"
    ),
    Fault(
      "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
      "byte 47: an HTTP/1.0 message has a Transfer-Encoding (RFC 9112 §6.1)"),
    Fault(
      "HTTP/1.1 101 Switching\r\n\r\n",
      "byte 26: the status is 101, though the request asked for no other protocol (RFC 9110 §15.2.2)"
    ),
    Fault(
      "",
      "byte 0: the connection was closed before the head was complete (RFC 9112 §8)"),
    Fault(
      "HTTP/1.1 200 OK\r\nA: b",
      "byte 21: the connection was closed before the head was complete (RFC 9112 §8)"),
    Fault(
      "HTTP/1.1 100 Continue\r\n\r\n",
      "byte 25: the connection was closed before the head was complete (RFC 9112 §8)"),
    Fault(
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
      "byte 41: the connection was closed after 3 bytes of a body announced as 5 (RFC 9112 §8)"),
  ]

  static let chunks: [Fault] = [
    Fault(
      "x\r\n",
      "byte 47: \"x\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "\r\n",
      "byte 47: \"\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "-1\r\n",
      "byte 47: \"-1\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "0x3\r\n",
      "byte 47: \"0x3\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "3 3\r\n",
      "byte 47: \"3 3\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "3;a\u{1}\r\n",
      "byte 47: \"3;a\\x01\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "fffffffffffffffff\r\n",
      "byte 47: \"fffffffffffffffff\" is not a chunk size in hexadecimal digits (RFC 9112 §7.1)"),
    Fault(
      "3\n",
      "byte 48: a line ends in LF alone, expected CR LF (RFC 9112 §2.2)"),
    Fault(
      "3\r\nabcd\r\n",
      "byte 53: a chunk is not followed by CR LF where its size says that it ends (RFC 9112 §7.1)"),
    Fault(
      "3\r\nabc\n",
      "byte 53: a chunk is not followed by CR LF where its size says that it ends (RFC 9112 §7.1)"),
    Fault(
      "3\r\nabc\r",
      "byte 53: the connection was closed before the last chunk and its trailers (RFC 9112 §8)"),
    Fault(
      "3\r\nab",
      "byte 52: the connection was closed before the last chunk and its trailers (RFC 9112 §8)"),
    Fault(
      "0\r\n",
      "byte 50: the connection was closed before the last chunk and its trailers (RFC 9112 §8)"),
    Fault(
      "0\r\nT : 1\r\n\r\n",
      "byte 51: white space stands between the field name \"T\" and the colon (RFC 9112 §5.1)"),
  ]

  static let all =
    heads
    + chunks.map {
      Fault("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + $0.wire, $0.message)
    }

  @Test(arguments: all)
  func `is named with its byte and clause, however it is cut`(_ fault: Fault) {
    for pieces in Feeding.pieces(of: Array(fault.wire.utf8)) {
      guard case .failure(let error) = ResponseOutcome.reading(pieces) else {
        Issue.record("read without error")
        return
      }
      #expect(error.description == fault.message)
    }
  }
}
