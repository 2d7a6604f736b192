import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Messages that are not framed as HTTP says.
extension Fault {
  static let messages: [Fault] = [
    Fault(
      "length-in-characters", .status, breaks: "message-is-framed",
      "Content-Length counts characters, so that a text beyond ASCII is cut off."
    ) { contract in
      .replying(at: contract.operations(.create).first(where: \.showsWhatItMakes)) { reply in
        let count = String(decoding: reply.response.body, as: UTF8.self).unicodeScalars.count
        reply.response.fields["Content-Length"] = String(count)
      }
    },
    Fault(
      "head-with-body", .status, breaks: "message-is-framed",
      "The answer to HEAD has a body."
    ) { contract in
      .wiring(at: contract.operations(.read, turn: 3).first) { reply in
        reply.request.method == "HEAD" ? .raw(reply.bytes, thenClose: true) : nil
      }
    },
    Fault(
      "body-after-no-content", .status, breaks: "message-is-framed",
      "A delete answers 204 and writes a body behind it."
    ) { contract in
      .wiring(at: contract.operations(.delete, turn: 2).first) { reply in
        guard reply.response.status == 204 else { return nil }
        let head = HTTPWriter.bytes(of: HTTPResponse(status: 204, reason: "No Content"))
        return .raw(head + Array("{}".utf8), thenClose: true)
      }
    },
    Fault(
      "length-of-no-content", .status, breaks: "empty-status-has-no-body",
      "A delete answers 204 and announces a body."
    ) { contract in
      .replying(at: contract.operations(.delete).first, to: 204..<205) {
        $0.response.fields["Content-Length"] = "2"
      }
    },
    Fault(
      "chunks-without-end", .status, breaks: "message-is-framed",
      "An item that is sent in chunks ends without the last one."
    ) { contract in
      .wiring(at: contract.operations(.read, turn: 2).first) { reply in
        guard reply.request.method == "GET", reply.response.status == 200 else { return nil }
        var response = reply.response
        response.reason = "OK"
        response.fields["Transfer-Encoding"] = "chunked"
        let size = String(response.body.count, radix: 16)
        response.body = Array("\(size)\r\n".utf8) + response.body + Array("\r\n".utf8)
        return .raw(HTTPWriter.bytes(of: response), thenClose: true)
      }
    },
  ]
}

extension Behaviour.Reply {
  /// The whole message with its body, whatever the method.
  fileprivate var bytes: [UInt8] {
    var response = response
    response.reason = HTTPStatus.reason(response.status)
    response.fields["Content-Length"] = String(response.body.count)
    return HTTPWriter.bytes(of: response)
  }
}
