import PlumbHTTP
import Synchronization
import Testing

/// The client of the library against the server of the library, over real sockets.
struct `An exchange` {
  @Test func `carries method, target, fields and body there, and status, fields and body back`()
    throws
  {
    let server = try HTTPServer(port: 0) { request in
      HTTPResponse(
        status: 201,
        fields: ["X-Method": request.request.method, "X-Target": request.request.target],
        body: request.request.body.reversed())
    }
    server.start()
    defer { server.stop() }
    let client = HTTPClient(endpoint: server.endpoint)
    let request = HTTPRequest(method: "POST", target: "/a?b=c", body: Array("abc".utf8))
    let reply = try client.exchange(request.addressed(to: server.endpoint.authority))
    #expect(reply.response.status == 201)
    #expect(reply.response.reason == "Created")
    #expect(reply.response.fields["x-method"] == "POST")
    #expect(reply.response.fields["x-target"] == "/a?b=c")
    #expect(reply.response.body == Array("cba".utf8))
    #expect(reply.framing == HTTPFraming(kind: .contentLength))
    #expect(!reply.reusedConnection)
  }

  @Test func `reuses the connection of the one before it`() throws {
    let server = try HTTPServer(port: 0) { request in
      HTTPResponse(status: 200, body: Array(String(request.connection).utf8))
    }
    server.start()
    defer { server.stop() }
    let client = HTTPClient(endpoint: server.endpoint)
    let request = HTTPRequest(method: "GET", target: "/").addressed(to: "localhost")
    let replies = try (0..<3).map { _ in try client.exchange(request) }
    #expect(replies.map(\.reusedConnection) == [false, true, true])
    #expect(replies.map(\.response.body) == Array(repeating: Array("1".utf8), count: 3))
  }

  @Test func `is made by eight workers at once, each with its own connection`() throws {
    let server = try HTTPServer(port: 0) { request in
      HTTPResponse(status: 200, body: request.request.body)
    }
    server.start()
    defer { server.stop() }
    let failures = Mutex<[String]>([])
    concurrently(8) { worker in
      let client = HTTPClient(endpoint: server.endpoint)
      for round in 0..<100 {
        let body = Array("\(worker)/\(round)".utf8)
        let request = HTTPRequest(method: "PUT", target: "/", body: body).addressed(to: "h")
        let answer = Result { () throws(HTTPError) in try client.exchange(request).response.body }
        if answer != .success(body) {
          failures.withLock { $0.append("\(worker)/\(round) \(answer)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
  }
}
