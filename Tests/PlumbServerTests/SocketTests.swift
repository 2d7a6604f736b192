import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

struct `The reference server on a socket` {
  @Test func `answers below its base URL`() throws {
    let bench = try Bench()
    let running = try bench.server.start()
    defer { running.stop(grace: .zero) }
    #expect(running.baseURL == "http://127.0.0.1:\(running.port)/v4")
    let client = HTTPClient(endpoint: HTTPEndpoint(host: "127.0.0.1", port: running.port))
    defer { client.close() }
    let request = HTTPRequest(
      method: "POST", target: "/v4/voicebot/voicebotChannelInstances",
      fields: ["Content-Type": "application/json"], body: Array("{}".utf8))
    let made = try client.exchange(request.addressed(to: client.endpoint.authority)).response
    #expect(made.status == 201)
    let location = try #require(made.fields["Location"])
    for method in ["GET", "HEAD", "DELETE"] {
      let asked = HTTPRequest(method: method, target: location)
      let reply = try client.exchange(asked.addressed(to: client.endpoint.authority)).response
      #expect(reply.status == (method == "DELETE" ? 204 : 200))
      #expect(reply.body == (method == "GET" ? made.body : []))
    }
  }

  @Test func `refuses what cannot be read in the form of every other refusal`() throws {
    let running = try Bench().server.start()
    defer { running.stop(grace: .zero) }
    let client = HTTPClient(endpoint: HTTPEndpoint(host: "127.0.0.1", port: running.port))
    defer { client.close() }
    let bytes = Array("GET /v4 HTTP/1.1\r\n\r\n".utf8)
    let reply = try client.exchange(raw: bytes, method: "GET").response
    #expect(reply.status == 400)
    #expect(reply.fields["Content-Type"] == "application/json")
    #expect(reply.json["error"]?["code"] == "malformed")
  }
}
