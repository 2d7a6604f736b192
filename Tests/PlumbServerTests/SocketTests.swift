import PlumbHTTP
import PlumbJSON
import PlumbServer
import Testing

struct `The reference server on a socket` {
  @Test func `it answers below its base URL, and what cannot be read in the same form`() throws {
    let bench = try Bench()
    let running = try bench.server.start()
    defer { running.stop(grace: .zero) }
    #expect(running.baseURL == "http://127.0.0.1:\(running.port)/v4")
    let refusal = bench.server.answer(HTTPServerRefusal(status: 413, detail: "too large"))
    #expect(refusal.status == 413)
    #expect(refusal.json["error"]?["message"] == "too large")
  }
}
