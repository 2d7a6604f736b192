import PlumbHTTP
import Testing

/// What the server answers to raw bytes.
struct `A server` {
  /// Echoes the request; `/raw`, `/hang`, `/close` and `/split` show the other ways of answering.
  static func serving(_ limits: HTTPServerLimits = HTTPServerLimits()) throws -> HTTPServer {
    let server = try HTTPServer(port: 0, limits: limits) { received -> HTTPServerReply in
      let request = received.request
      switch request.target {
      case "/raw":
        return .raw(
          Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort".utf8), thenClose: true)
      case "/hang": return .hang
      case "/close": return .close
      case "/split":
        return .response(HTTPResponse(status: 200, fields: ["X": "a\r\nInjected: b"]))
      case "/none": return .response(HTTPResponse(status: 204, body: [1, 2, 3]))
      case "/chunked":
        return .response(
          HTTPResponse(
            status: 200, fields: ["Transfer-Encoding": "chunked"], body: Array("abc".utf8)))
      default:
        let text =
          "\(request.method) \(request.target) \(String(decoding: request.body, as: UTF8.self))"
        return .response(HTTPResponse(status: 200, body: Array(text.utf8)))
      }
    }
    server.start()
    return server
  }

  /// The answers to `sent` without their Date, the client ending its side.
  static func answers(to sent: String, limits: HTTPServerLimits = HTTPServerLimits()) throws
    -> String
  {
    let server = try serving(limits)
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    connection.send(sent)
    connection.finishSending()
    return withoutDate(connection.receiveAll())
  }

  private static func withoutDate(_ text: String) -> String {
    text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Date: ") }.joined(separator: "|")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var sent: String
    var answer: String

    var testDescription: String { sent.debugDescription }
  }

  private static func refused(_ status: String, _ detail: String) -> String {
    "HTTP/1.1 \(status)|Content-Type: text/plain; charset=utf-8|Content-Length: "
      + "\(detail.utf8.count + 1)|Connection: close||\(detail)\n"
  }

  static let cases: [Case] = [
    Case(
      sent: "GET /a HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 7||GET /a "),
    Case(
      sent: "HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n", answer: "HTTP/1.1 200 OK|Content-Length: 8||"),
    Case(
      sent:
        "GET /1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /2 HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nxGET /3 HTTP/1.1\r\nHost: h\r\n\r\n",
      answer:
        "HTTP/1.1 200 OK|Content-Length: 7||GET /1 HTTP/1.1 200 OK|Content-Length: 9||POST /2 x"
        + "HTTP/1.1 200 OK|Content-Length: 7||GET /3 "),
    Case(
      sent:
        "PUT /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 10||PUT /a abc"),
    Case(
      sent:
        "GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 7|Connection: close||GET /a "),
    Case(
      sent: "GET /a HTTP/1.0\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 7|Connection: close||GET /a "),
    Case(
      sent: "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 7|Connection: keep-alive||GET /a "),
    Case(
      sent: "GET http://other:80/x?y HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 9||GET /x?y "),
    Case(
      sent: "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 10||OPTIONS * "),
    Case(sent: "GET /none HTTP/1.1\r\nHost: h\r\n\r\n", answer: "HTTP/1.1 204 No Content||"),
    Case(
      sent: "GET /chunked HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|abc|0||"),
    Case(
      sent: "GET /chunked HTTP/1.0\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 3|Connection: close||abc"),
    Case(
      sent: "GET /raw HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 9||short"),
    Case(sent: "GET /close HTTP/1.1\r\nHost: h\r\n\r\n", answer: ""),
    Case(
      sent: "GET /split HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: "HTTP/1.1 500 Internal Server Error|Content-Type: text/plain; charset=utf-8|"
        + "Content-Length: 51||the handler made a response that cannot be written\n"),
    Case(
      sent: "GET / HTTP/1.1\r\n\r\n",
      answer: refused("400 Bad Request", "the request has 0 Host fields, expected one")),
    Case(
      sent: "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
      answer: refused("400 Bad Request", "the request has 2 Host fields, expected one")),
    Case(
      sent: "GET /a HTTP/1.1\r\nHost: h\r\n\r\nbad\r\n\r\n",
      answer: "HTTP/1.1 200 OK|Content-Length: 7||GET /a "
        + refused(
          "400 Bad Request",
          "the request is malformed: byte 0: \"bad\" is not a request line such as "
            + "\"GET /pets HTTP/1.1\" (RFC 9112 §3)")),
    Case(
      sent: "GET a HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: refused(
        "400 Bad Request", "the target \"a\" is neither a path nor an absolute URL")),
    Case(
      sent: "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n",
      answer: refused(
        "501 Not Implemented",
        "the request is malformed: byte 53: the transfer coding \"gzip\" is unknown, "
          + "expected chunked (RFC 9112 §7)")),
    Case(
      sent: "GET / HTTP/2.0\r\nHost: h\r\n\r\n",
      answer: refused(
        "505 HTTP Version Not Supported",
        "the request is malformed: byte 6: the version is HTTP/2.0, expected HTTP/1.1 or HTTP/1.0 "
          + "(RFC 9112 §2.3)")),
    Case(
      sent: "POST / HTTP/1.0\r\n\r\n",
      answer: refused("411 Length Required", "the request has no Content-Length")),
    Case(
      sent: "PUT / HTTP/1.1\r\nHost: h\r\nExpect: 200-ok\r\nContent-Length: 1\r\n\r\n",
      answer: refused("417 Expectation Failed", "the expectation \"200-ok\" cannot be met")),
    Case(
      sent: "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n",
      answer: refused(
        "413 Content Too Large",
        "the request is too large: byte 53: more than 8388608 bytes in the body, the most that is read"
      )),
    Case(
      sent: "PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 8388609\r\n\r\n",
      answer: refused(
        "413 Content Too Large",
        "the request is too large: byte 74: more than 8388608 bytes in the body, the most that is read"
      )),
    Case(
      sent: "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: h\r\n\r\n",
      answer: refused(
        "414 URI Too Long",
        "the request is too large: byte 8192: more than 8192 bytes in the start line, the most that is "
          + "read")),
    Case(
      sent: "GET / HTTP/1.1\r\nHost: h\r\n\(String(repeating: "A: b\r\n", count: 300))\r\n",
      answer: refused(
        "431 Request Header Fields Too Large",
        "the request is too large: byte 1555: more than 256 fields, the most that is read")),
  ]

  @Test(arguments: cases)
  func `answers each request as its bytes deserve`(_ row: Case) throws {
    #expect(try Self.answers(to: row.sent) == row.answer)
  }

  @Test func `answers the same when the bytes come one by one`() throws {
    let server = try Self.serving()
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    for byte in "\r\nPUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nConnection: close\r\n\r\nxy"
      .utf8
    {
      connection.send([byte])
    }
    #expect(connection.receiveAll().hasSuffix("\r\n\r\nPUT /a xy"))
  }

  @Test func `sends the date`() throws {
    let server = try Self.serving()
    defer { server.stop() }
    let client = HTTPClient(endpoint: server.endpoint)
    let reply = try client.exchange(HTTPRequest(method: "GET", target: "/").addressed(to: "h"))
    let date = try #require(reply.response.fields["Date"])
    #expect(
      date.wholeMatch(of: /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/) != nil)
  }

  @Test func `asks for the body when the client waits to be asked`() throws {
    let server = try Self.serving()
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    connection.send(
      "PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n")
    #expect(connection.receive(upTo: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
    connection.send("ok")
    #expect(connection.receive(upTo: "ok").hasSuffix("\r\n\r\nPUT /a ok"))
  }

  @Test func `lets a client that is refused finish sending before it reads the refusal`() throws {
    let server = try Self.serving()
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    connection.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 10000000\r\n\r\n")
    let isSent = connection.send([UInt8](repeating: 0x61, count: 10_000_000))
    #expect(isSent)
    connection.finishSending()
    #expect(connection.receiveAll().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
  }

  @Test func `answers many pipelined requests in order, though nobody reads meanwhile`() throws {
    let server = try Self.serving()
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    let count = 5000
    let filler = String(repeating: "f", count: 200)
    let requests = (0..<count).map { "GET /\($0)/\(filler) HTTP/1.1\r\nHost: h\r\n\r\n" }.joined()
    concurrently(2) { side in
      if side == 0 {
        connection.send(requests); connection.finishSending()
      } else {
        let answers = connection.receiveAll().split(separator: "GET /").dropFirst()
        #expect(answers.count == count)
        #expect(answers.enumerated().allSatisfy { $1.hasPrefix("\($0)/") })
      }
    }
  }

  @Test func `refuses in the form that it was given`() throws {
    let server = try HTTPServer(
      port: 0,
      refusing: { refusal in
        HTTPResponse(status: refusal.status, body: Array("{\"detail\":\"\(refusal.detail)\"}".utf8))
      },
      handler: { _ in HTTPResponse(status: 200) })
    server.start()
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    connection.send("GET / HTTP/1.1\r\n\r\n")
    #expect(
      connection.receiveAll().hasSuffix(
        "\r\n\r\n{\"detail\":\"the request has 0 Host fields, expected one\"}"))
  }
}
