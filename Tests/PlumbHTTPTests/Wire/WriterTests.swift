import PlumbHTTP
import Testing

struct `A written message` {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `has exactly what the value says`() {
    let request = HTTPRequest(
      method: "PO ST", target: "", fields: ["a": "1", "A": "2 ", "": "\u{E9}"], body: [0x78])
    #expect(
      Self.text(HTTPWriter.bytes(of: request))
        == "PO ST  HTTP/1.1\r\na: 1\r\nA: 2 \r\n: \u{E9}\r\n\r\nx")
    let response = HTTPResponse(status: 7, reason: "", fields: [:], body: [0x78])
    #expect(Self.text(HTTPWriter.bytes(of: response)) == "HTTP/1.1 7 \r\n\r\nx")
  }

  @Test(arguments: [
    ("GET", "", "Host: h\r\n"),
    ("POST", "", "Host: h\r\nContent-Length: 0\r\n"),
    ("DELETE", "xy", "Host: h\r\nContent-Length: 2\r\n"),
  ])
  func `is given what HTTP needs only when asked for`(method: String, body: String, fields: String)
  {
    let request = HTTPRequest(method: method, target: "/", body: Array(body.utf8))
    #expect(
      Self.text(HTTPWriter.bytes(of: request.addressed(to: "h")))
        == "\(method) / HTTP/1.1\r\n\(fields)\r\n\(body)")
  }

  @Test func `keeps the fields that already stand`() {
    let request = HTTPRequest(
      method: "PUT", target: "/", fields: ["host": "other", "content-length": "99"], body: [1])
    #expect(request.addressed(to: "h") == request)
    let chunked = HTTPRequest(
      method: "PUT", target: "/", fields: ["Host": "a", "Transfer-Encoding": "chunked"],
      body: HTTPWriter.chunked([1]))
    #expect(chunked.addressed(to: "h") == chunked)
  }

  @Test func `that is chunked reads as the body and its trailers`() throws {
    for body in ["", "x", String(repeating: "long ", count: 100)] {
      let bytes =
        Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
        + HTTPWriter.chunked(Array(body.utf8), trailers: ["T": "1"])
      guard case .response(let received, unread: []) = ResponseOutcome.reading([bytes[...]]) else {
        Issue.record("not read")
        return
      }
      #expect(received.response.body == Array(body.utf8))
      #expect(received.framing.trailers == ["T": "1"])
    }
  }

  @Test(arguments: [
    ("A", "b c\té", true), ("", "b", false), ("A:", "b", false), ("A", "b\r\nC: d", false),
    ("A", "\u{0}", false),
  ])
  func `knows which fields stay one line`(name: String, value: String, isWellFormed: Bool) {
    #expect(HTTPFields.Field(name: name, value: value).isWellFormed == isWellFormed)
  }
}
