import PlumbHTTP
import Testing

/// How a client treats connections: reuse, retry, evidence, deadlines, cancellation.
struct `A client` {
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

  private static func outcome(
    _ client: HTTPClient, _ method: String = "GET"
  ) -> Result<HTTPReply, HTTPError> {
    let request = HTTPRequest(method: method, target: "/").addressed(to: "h")
    return Result { () throws(HTTPError) in try client.exchange(request) }
  }

  @Test func `sends bytes exactly as given`() throws {
    let wire = "PO ST /\u{0} HTTP/9.9\nno colon\r\nA : b\r\n\r\nmore"
    let seen = Box<String>()
    let reply = ScriptedServer.run(
      script: { _, connection in
        seen.set(connection.receive(upTo: "more"))
        connection.send("HTTP/1.1 400 Bad\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        return Result { () throws(HTTPError) in
          try client.exchange(raw: Array(wire.utf8), method: "POST")
        }
      })
    #expect(try reply.get().response.status == 400)
    #expect(seen.get() == wire)
  }

  @Test func `sends an idempotent request once more when the kept connection was closed meanwhile`()
    throws
  {
    let replies = ScriptedServer.run(
      connections: 2,
      script: { index, connection in
        _ = connection.receive(upTo: "\r\n\r\n")
        connection.send(Self.answer)
        // The first connection takes a second request and ends without a byte of an answer.
        if index == 0 { _ = connection.receive(upTo: "\r\n\r\n") }
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        return [Self.outcome(client), Self.outcome(client, "DELETE")]
      })
    #expect(try replies.map { try $0.get().response.status } == [200, 200])
    #expect(try replies.map { try $0.get().reusedConnection } == [false, false])
  }

  @Test func `never sends a POST twice`() throws {
    let replies = ScriptedServer.run(
      connections: 2,
      script: { index, connection in
        _ = connection.receive(upTo: "\r\n\r\n")
        connection.send(Self.answer)
        if index == 0 { _ = connection.receive(upTo: "\r\n\r\n") }
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        return [Self.outcome(client), Self.outcome(client, "POST")]
      })
    let error = try #require(throws: HTTPError.self) { try replies[1].get() }
    #expect(error.reason == .closedBeforeResponse)
  }

  @Test func `reports bytes after the response and gives the connection up`() throws {
    let replies = ScriptedServer.run(
      connections: 2,
      script: { index, connection in
        _ = connection.receive(upTo: "\r\n\r\n")
        connection.send(Self.answer + (index == 0 ? "extra" : ""))
        while connection.receive() != nil {}
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        let replies = [Self.outcome(client), Self.outcome(client)]
        client.close()
        return replies
      })
    #expect(try replies[0].get().bytesAfterMessage == Array("extra".utf8))
    #expect(try !replies[1].get().reusedConnection)
    #expect(try replies[1].get().bytesAfterMessage == [])
  }

  @Test func `reports bytes that came between two exchanges with the second`() throws {
    let (isAnswered, isLate) = (Signal(), Signal())
    let replies = ScriptedServer.run(
      connections: 2,
      script: { index, connection in
        _ = connection.receive(upTo: "\r\n\r\n")
        connection.send(Self.answer)
        if index == 0 {
          isAnswered.await()
          connection.send("late")
          isLate.give()
        }
        while connection.receive() != nil {}
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        let first = Self.outcome(client)
        isAnswered.give()
        isLate.await()
        let second = Self.outcome(client)
        client.close()
        return [first, second]
      })
    #expect(try replies[0].get().bytesAfterMessage == [])
    #expect(try replies[1].get().bytesAfterPreviousMessage == Array("late".utf8))
    #expect(try !replies[1].get().reusedConnection)
  }

  @Test
  func `reads an answer that comes before the request is sent, though the server reads no more`()
    throws
  {
    let isRead = Signal()
    let reply = ScriptedServer.run(
      script: { _, connection in
        _ = connection.receive()
        connection.send("HTTP/1.1 413 Too much\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        isRead.await()
      },
      { endpoint in
        let client = HTTPClient(endpoint: endpoint)
        let body = [UInt8](repeating: 0x61, count: 30_000_000)
        let request = HTTPRequest(method: "PUT", target: "/", body: body).addressed(to: "h")
        defer { isRead.give() }
        return Result { () throws(HTTPError) in try client.exchange(request) }
      })
    #expect(try reply.get().response.status == 413)
    #expect(try reply.get().bytesOut < 30_000_000)
  }

  @Test func `says that nothing listens`() throws {
    let server = try HTTPServer(port: 0) { _ in HTTPResponse(status: 200) }
    let endpoint = server.endpoint
    server.stop()
    let error = try #require(throws: HTTPError.self) {
      try Self.outcome(HTTPClient(endpoint: endpoint)).get()
    }
    #expect(error.description == "\(endpoint): nothing listens there: the connection was refused")
    #expect(error.hint == "start the server, or check the port")
  }

  @Test func `says that a name is unknown`() throws {
    let endpoint = HTTPEndpoint(host: "no-such-host.invalid", port: 80)
    let error = try #require(throws: HTTPError.self) {
      try Self.outcome(HTTPClient(endpoint: endpoint)).get()
    }
    #expect(
      error.description.hasPrefix("no-such-host.invalid:80: the host name was not found: "))
  }

  @Test func `says that https is not built in and what to do`() throws {
    let endpoint = HTTPEndpoint(scheme: .https, host: "localhost", port: 443)
    let error = try #require(throws: HTTPError.self) {
      try Self.outcome(HTTPClient(endpoint: endpoint)).get()
    }
    #expect(
      error.description == "localhost:443: https was asked for, but TLS is not built in yet")
    #expect(error.hint == "use plain http, or put a local proxy that speaks TLS before the server")
  }

  @Test(arguments: ["::1", "127.0.0.1", "localhost"])
  func `reaches a server by address, IPv6 too, and by name`(host: String) throws {
    let server: HTTPServer
    do throws(HTTPServerError) {
      server = try HTTPServer(host: host, port: 0) { _ in HTTPResponse(status: 204) }
    } catch {
      // A machine without IPv6 says so; nothing else may fail here.
      #expect(host == "::1" && error.reason == .notAnAddressOfThisMachine)
      return
    }
    server.start()
    defer { server.stop() }
    #expect(try Self.outcome(HTTPClient(endpoint: server.endpoint)).get().response.status == 204)
  }

  @Test func `that hangs ends at once when it is cancelled`() throws {
    let cancellation = Cancellation()
    let start = ContinuousClock.now
    let outcome = ScriptedServer.run(
      script: { _, connection in
        _ = connection.receive(upTo: "\r\n\r\n")
        // Long enough for the client to be waiting.
        connection.pace(milliseconds: 100)
        cancellation.cancel()
        while connection.receive() != nil {}
      },
      { endpoint in
        let client = HTTPClient(
          endpoint: endpoint, deadlines: HTTPDeadlines(read: .seconds(20)),
          cancellation: cancellation)
        return Self.outcome(client)
      })
    let error = try #require(throws: HTTPError.self) { try outcome.get() }
    #expect(error.reason == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(cancellation.isCancelled)
  }

  @Test func `that was cancelled does not begin`() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let server = try HTTPServer(port: 0) { _ in HTTPResponse(status: 200) }
    server.start()
    defer { server.stop() }
    let client = HTTPClient(endpoint: server.endpoint, cancellation: cancellation)
    let error = try #require(throws: HTTPError.self) { try Self.outcome(client).get() }
    #expect(error.reason == .cancelled)
  }

  @Test func `does not keep a connection that the server or the request closes`() throws {
    let server = try HTTPServer(port: 0) { request in
      HTTPResponse(
        status: 200, fields: request.request.target == "/close" ? ["Connection": "close"] : [:])
    }
    server.start()
    defer { server.stop() }
    let client = HTTPClient(endpoint: server.endpoint)
    let closing = HTTPRequest(method: "GET", target: "/close").addressed(to: "h")
    var asking = HTTPRequest(method: "GET", target: "/").addressed(to: "h")
    asking.fields.append("Connection", "close")
    for request in [closing, closing, asking, asking] {
      #expect(try !client.exchange(request).reusedConnection)
    }
  }
}
