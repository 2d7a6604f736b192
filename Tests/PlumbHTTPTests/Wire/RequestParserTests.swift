import PlumbHTTP
import Testing

struct `Requests on the wire` {
  static let pipeline =
    "\r\nGET /a?b HTTP/1.1\r\nHost: h\r\n\r\n"
    + "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
    + "PUT * HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\nxy\r\n0\r\nT: 1\r\n\r\n"
    + "m-search http://h/ HTTP/1.0\r\n\r\n"

  @Test func `are read one after another, however they are cut`() {
    for pieces in Feeding.pieces(of: Array(Self.pipeline.utf8)) {
      let outcome = RequestOutcome.reading(pieces)
      #expect(outcome.failure == nil)
      let requests = outcome.requests
      #expect(requests.map(\.request.method) == ["GET", "POST", "PUT", "m-search"])
      #expect(requests.map(\.request.target) == ["/a?b", "/b", "*", "http://h/"])
      #expect(
        requests.map { String(decoding: $0.request.body, as: UTF8.self) } == ["", "abc", "xy", ""])
      #expect(requests.map(\.framing.kind) == [.none, .contentLength, .chunked, .none])
      #expect(requests.map(\.framing.trailers) == [[:], [:], ["T": "1"], [:]])
      #expect(requests.map(\.version) == [.http11, .http11, .http11, .http10])
      #expect(requests.map(\.keepsAlive) == [true, true, false, false])
    }
  }

  @Test func `show their head before their body has arrived`() throws {
    var parser = HTTPRequestParser()
    parser.append(Array("PUT /x HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na".utf8)[...])
    guard case .head(let head) = try parser.next() else {
      Issue.record("no head")
      return
    }
    #expect(head.method == "PUT")
    #expect(head.target == "/x")
    #expect(head.fields == ["Host": "h", "Content-Length": "2"])
    #expect(head.framing == .contentLength)
    #expect(try parser.next() == nil)
    #expect(parser.isInsideRequest)
    parser.append([0x62])
    guard case .request(let received) = try parser.next() else {
      Issue.record("no request")
      return
    }
    #expect(received.request.body == Array("ab".utf8))
    #expect(!parser.isInsideRequest)
  }

  static let faults: [Fault] = [
    Fault(
      "GET\r\n",
      "byte 0: \"GET\" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"),
    Fault(
      "GET /\r\n",
      "byte 0: \"GET /\" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"),
    Fault(
      "GET  / HTTP/1.1\r\n",
      "byte 0: \"GET  / HTTP/1.1\" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"
    ),
    Fault(
      "GET / HTTP/1.1 \r\n",
      "byte 0: \"GET / HTTP/1.1 \" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"
    ),
    Fault(
      "G(T / HTTP/1.1\r\n",
      "byte 0: \"G(T / HTTP/1.1\" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"
    ),
    Fault(
      "GET / http/1.1\r\n",
      "byte 0: \"GET / http/1.1\" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"
    ),
    Fault(
      "GET /a\tb HTTP/1.1\r\n",
      "byte 0: \"GET /a\\tb HTTP/1.1\" is not a request line such as \"GET /pets HTTP/1.1\" (RFC 9112 §3)"
    ),
    Fault(
      "GET / HTTP/3.0\r\n",
      "byte 6: the version is HTTP/3.0, expected HTTP/1.1 or HTTP/1.0 (RFC 9112 §2.3)"),
    Fault(
      "\r\nGET / HTTP/1.1\r\n Host: h\r\n",
      "byte 16: a field line begins with white space, which line folding made obsolete (RFC 9112 §5.2)"
    ),
    Fault(
      "POST / HTTP/1.1\r\nContent-Length: 1, 2\r\n\r\n",
      "byte 41: the lengths in Content-Length differ: \"1, 2\" (RFC 9112 §6.3)"),
    Fault(
      "POST / HTTP/1.1\r\nContent-Length: 1,\r\n\r\n",
      "byte 39: the Content-Length \"1,\" is not a number of bytes (RFC 9110 §8.6)"),
    Fault(
      "POST / HTTP/1.1\r\nTransfer-Encoding: identity\r\n\r\n",
      "byte 48: the transfer coding \"identity\" is unknown, expected chunked (RFC 9112 §7)"),
    Fault(
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n",
      "byte 66: both Content-Length and Transfer-Encoding are given, expected one (RFC 9112 §6.2)"),
  ]

  @Test(arguments: faults)
  func `that are malformed are named with byte and clause, however they are cut`(_ fault: Fault) {
    for pieces in Feeding.pieces(of: Array(fault.wire.utf8)) {
      #expect(RequestOutcome.reading(pieces).failure?.description == fault.message)
    }
  }

  @Test func `count their bytes from their own beginning`() {
    let wire = "GET / HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nbad\r\n"
    for pieces in Feeding.pieces(of: Array(wire.utf8)) {
      #expect(
        RequestOutcome.reading(pieces).failure?.description
          == "byte 16: the field line \"bad\" has no colon, expected \"Name: value\" (RFC 9112 §5)")
    }
  }
}
