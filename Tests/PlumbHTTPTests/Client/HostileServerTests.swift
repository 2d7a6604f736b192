import PlumbHTTP
import Testing

/// Every way to misbehave ends in an error within the deadlines.
struct `A hostile server` {
  struct Case: Sendable, CustomTestStringConvertible {
    var behaviour: String
    var message: String
    var limits = HTTPLimits()
    /// Generous where the deadline is not what ends the exchange.
    var deadlines = HTTPDeadlines(read: .seconds(20), total: .seconds(40))
    var script: @Sendable (borrowing RawConnection) -> Void

    var testDescription: String { behaviour }
  }

  /// Reads the request, then does the rest.
  private static func afterRequest(
    _ rest: @escaping @Sendable (borrowing RawConnection) -> Void
  ) -> @Sendable (borrowing RawConnection) -> Void {
    { connection in
      _ = connection.receive(upTo: "\r\n\r\n")
      rest(connection)
    }
  }

  private static func endless(_ start: String, _ piece: String)
    -> @Sendable (borrowing RawConnection) -> Void
  {
    afterRequest { connection in
      connection.send(start)
      let block = String(repeating: piece, count: 200)
      while connection.send(block) {}
    }
  }

  private static var small: HTTPLimits {
    var limits = HTTPLimits()
    limits.bodyBytes = 100_000
    return limits
  }

  static let cases: [Case] = [
    Case(
      behaviour: "never answers", message: "the server was silent for 0.3 seconds",
      deadlines: HTTPDeadlines(read: .milliseconds(300)),
      script: { connection in while connection.receive() != nil {} }),
    Case(
      behaviour: "closes at once", message: "the server closed the connection without a response",
      script: afterRequest { _ in }),
    Case(
      behaviour: "resets", message: "the server reset the connection",
      script: afterRequest { $0.resetOnClose() }),
    Case(
      behaviour: "sends garbage",
      message:
        "the response is malformed: byte 0: \"\\x16\\x03\\x01garbage\" is not a status line such as "
        + "\"HTTP/1.1 200 OK\" (RFC 9112 §4)",
      script: afterRequest { $0.send("\u{16}\u{3}\u{1}garbage\r\n\r\n") }),
    Case(
      behaviour: "closes inside the head",
      message: "the response is cut off: byte 20: the connection was closed before the head was "
        + "complete (RFC 9112 §8)",
      script: afterRequest { $0.send("HTTP/1.1 200 OK\r\nCon") }),
    Case(
      behaviour: "closes inside the body",
      message:
        "the response is cut off: byte 41: the connection was closed after 2 bytes of a body "
        + "announced as 10 (RFC 9112 §8)",
      script: afterRequest { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab") }),
    Case(
      behaviour: "stops inside the body", message: "the server was silent for 0.3 seconds",
      deadlines: HTTPDeadlines(read: .milliseconds(300)),
      script: afterRequest { connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab")
        while connection.receive() != nil {}
      }),
    Case(
      behaviour: "drips a byte at a time",
      message: "the exchange was not complete after 1.0 seconds",
      deadlines: HTTPDeadlines(total: .seconds(1)),
      script: afterRequest { connection in
        connection.send("HTTP/1.1 200 OK\r\n\r\n")
        while connection.send("x") { connection.pace(milliseconds: 20) }
      }),
    Case(
      behaviour: "sends fields without end",
      message: "the response is too large: byte 1553: more than 256 fields, the most that is read",
      script: endless("HTTP/1.1 200 OK\r\n", "A: b\r\n")),
    Case(
      behaviour: "sends a line without end",
      message: "the response is too large: byte 32785: more than 32768 bytes in a field line, the "
        + "most that is read",
      script: endless("HTTP/1.1 200 OK\r\n", "AAAAAA")),
    Case(
      behaviour: "sends interim responses without end",
      message:
        "the response is too large: byte 425: more than 16 interim (1xx) responses, the most "
        + "that is read",
      script: endless("", "HTTP/1.1 100 Continue\r\n\r\n")),
    Case(
      behaviour: "sends a body without end",
      message:
        "the response is too large: byte 100019: more than 100000 bytes in the body, the most "
        + "that is read",
      limits: small, script: endless("HTTP/1.1 200 OK\r\n\r\n", "0123456789")),
    Case(
      behaviour: "sends chunks without end",
      message:
        "the response is too large: byte 600047: more than 100000 bytes in the body, the most "
        + "that is read",
      limits: small,
      script: endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")),
    Case(
      behaviour: "announces more than can be held",
      message:
        "the response is too large: byte 53: more than 100000 bytes in the body, the most that "
        + "is read",
      limits: small,
      script: afterRequest { connection in
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000\r\n\r\n")
        while connection.receive() != nil {}
      }),
  ]

  @Test(arguments: cases)
  func `ends in one clear sentence within the deadlines`(_ row: Case) {
    let start = ContinuousClock.now
    let answer = ScriptedServer.run(script: { row.script($1) }) { endpoint in
      let client = HTTPClient(
        endpoint: endpoint,
        deadlines: row.deadlines,
        limits: row.limits)
      let request = HTTPRequest(method: "GET", target: "/").addressed(to: endpoint.authority)
      do throws(HTTPError) {
        return "answered \(try client.exchange(request).response.status)"
      } catch {
        return error.description.replacing("\(endpoint): ", with: "")
      }
    }
    #expect(answer == row.message)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func `leaves the first bytes of what it sent as evidence`() throws {
    let answer = ScriptedServer.run(
      script: { _, connection in
        _ = connection.receive(upTo: "\r\n\r\n")
        connection.send("garbage" + String(repeating: "!", count: 20_000))
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        return Result { () throws(HTTPError) in
          try client.exchange(raw: Array("GET / HTTP/1.1\r\n\r\n".utf8), method: "GET")
        }
      })
    let error = try #require(throws: HTTPError.self) { try answer.get() }
    #expect(error.received.count == HTTPError.keptBytes)
    #expect(error.received.starts(with: "garbage!".utf8))
  }
}
