import PlumbHTTP
import Testing

/// Time, number and end of the server's connections.
struct `The life of a server` {
  private static func limits(_ change: (inout HTTPServerLimits) -> Void) -> HTTPServerLimits {
    var limits = HTTPServerLimits()
    change(&limits)
    return limits
  }

  @Test func `closes a connection that stays without request`() throws {
    let server = try `A server`.serving(Self.limits { $0.idle = .milliseconds(100) })
    defer { server.stop() }
    #expect(RawConnection(port: server.port).receiveAll() == "")
  }

  @Test(arguments: [
    (sent: "GET / HTTP/1.1\r\nHo", detail: "the head did not arrive within 0.1 seconds\n"),
    (
      sent: "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\na",
      detail: "the body did not arrive within 0.1 seconds\n"
    ),
  ])
  func `answers 408 to a request that does not arrive`(sent: String, detail: String) throws {
    let limits = Self.limits {
      $0.head = .milliseconds(100)
      $0.body = .milliseconds(100)
    }
    let server = try `A server`.serving(limits)
    defer { server.stop() }
    let connection = RawConnection(port: server.port)
    connection.send(sent)
    let answer = connection.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    #expect(answer.hasSuffix(detail))
  }

  @Test func `serves no more connections at once than it may, and the next when one ends`() throws {
    let server = try `A server`.serving(Self.limits { $0.connections = 1 })
    defer { server.stop() }
    let request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"
    let isServed = Box<Bool>()
    do {
      let first = RawConnection(port: server.port)
      first.send(request)
      _ = first.receive(upTo: "GET /a ")
      let second = RawConnection(port: server.port)
      second.send(request)
      first.send(request)
      _ = first.receive(upTo: "GET /a ")
      first.finishSending()
      #expect(second.receive(upTo: "GET /a ").hasSuffix("GET /a "))
      isServed.set(true)
    }
    #expect(isServed.get())
  }

  @Test func `finishes a request that has begun when it is stopped`() throws {
    let server = try `A server`.serving()
    let connection = RawConnection(port: server.port)
    connection.send(
      "PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    _ = connection.receive(upTo: "\r\n\r\n")
    concurrently(2) { side in
      if side == 0 {
        server.stop(grace: .seconds(10))
      } else {
        // The port is free as soon as stopping has begun.
        while (try? HTTPServer(port: server.port, handler: { _ in HTTPResponse(status: 200) }))
          == nil
        {}
        connection.send("ok")
        let answer = connection.receiveAll()
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.hasSuffix("PUT /a ok"))
      }
    }
  }

  @Test func `cuts what has not ended after the grace`() throws {
    let server = try `A server`.serving()
    let connection = RawConnection(port: server.port)
    connection.send(
      "PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
    _ = connection.receive(upTo: "\r\n\r\n")
    let start = ContinuousClock.now
    server.stop(grace: .milliseconds(200))
    #expect(ContinuousClock.now - start >= .milliseconds(200))
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(connection.receiveAll() == "")
  }

  @Test(arguments: ["/hang", "/idle"])
  func `is stopped at once while nothing is under way`(target: String) throws {
    let server = try `A server`.serving()
    let connection = RawConnection(port: server.port)
    connection.send("GET \(target) HTTP/1.1\r\nHost: h\r\n\r\n")
    if target == "/idle" { _ = connection.receive(upTo: "GET /idle ") }
    let start = ContinuousClock.now
    server.stop(grace: .seconds(30))
    server.stop(grace: .seconds(30))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `is served again and again from two hundred connections`() throws {
    let server = try `A server`.serving()
    defer { server.stop() }
    concurrently(20) { worker in
      for round in 0..<10 {
        let connection = RawConnection(port: server.port)
        connection.send("GET /\(worker)/\(round) HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
        #expect(connection.receiveAll().hasSuffix("GET /\(worker)/\(round) "))
      }
    }
  }

  @Test func `goes on after a thousand damaged requests`() throws {
    let server = try `A server`.serving()
    defer { server.stop() }
    var random = SmallRandom(state: 9)
    for _ in 0..<1000 {
      let damaged = `Twenty thousand damaged messages`.damaged(
        Array(`Requests on the wire`.pipeline.utf8), &random)
      let connection = RawConnection(port: server.port)
      connection.send(damaged)
      connection.finishSending()
      let answer = connection.receiveAll()
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 "))
    }
    let client = HTTPClient(endpoint: server.endpoint)
    let request = HTTPRequest(method: "GET", target: "/").addressed(to: "h")
    #expect(try client.exchange(request).response.status == 200)
  }

  @Test func `that cannot begin says why`() throws {
    let server = try `A server`.serving()
    defer { server.stop() }
    func message(_ host: String, _ port: UInt16) throws -> String {
      let error = try #require(throws: HTTPServerError.self) {
        try HTTPServer(host: host, port: port) { _ in HTTPResponse(status: 200) }
      }
      return error.description
    }
    #expect(
      try message("127.0.0.1", server.port)
        == "127.0.0.1:\(server.port): another program listens on this port; choose another, or 0 "
        + "for any free one")
    #expect(
      try message("192.0.2.1", 0)
        == "192.0.2.1:0: this machine has no such address; 127.0.0.1 is always there")
    #expect(
      try message("no-such-host.invalid", 0).hasPrefix(
        "no-such-host.invalid:0: the host to listen on was not found: "))
  }
}

struct `A date on the wire` {
  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"),
    (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
  ])
  func `is written in the one form that is left`(second: Int, text: String) {
    #expect(HTTPDate.text(secondsSince1970: second) == text)
  }
}
