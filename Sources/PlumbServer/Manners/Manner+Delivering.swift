import PlumbContract
import PlumbHTTP
import PlumbJSON
import Synchronization

/// How messages go over the wire.
extension Manner {
  static let delivering: [Manner] = [
    Manner(
      "chunked", "Bodies are sent in chunks.",
      because: "RFC 9112 §7.1: chunks are as good as a length.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          guard !reply.response.body.isEmpty else { return }
          reply.response.fields["Transfer-Encoding"] = "chunked"
        }
      }),
    Manner(
      "closing", "The connection is closed after each response.",
      because: "RFC 9112 §9.6: either side may close it.",
      edit: { behaviour in
        behaviour.replies.append { $0.response.fields["Connection"] = "close" }
      }),
    Manner(
      "body-until-close", "A body ends where the connection does.",
      because: "RFC 9112 §6.3: without length and chunks the body lasts until the connection ends.",
      edit: { behaviour in
        behaviour.wires.append { reply in
          guard !reply.response.body.isEmpty, reply.request.method != "HEAD" else { return nil }
          var response = reply.response
          response.reason = HTTPStatus.reason(response.status)
          response.fields["Connection"] = "close"
          return .raw(HTTPWriter.bytes(of: response), thenClose: true)
        }
      }),
    Manner(
      "small-field-names", "Names of fields are written in small letters.",
      because: "RFC 9110 §5.1: letter case makes no difference.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          reply.response.fields.lines = reply.response.fields.lines.map {
            .init(name: $0.name.lowercased(), value: $0.value)
          }
        }
      }),
    Manner(
      "without-location", "A create names no Location.",
      because: "RFC 9110 §15.3.2: the Location need not be there.",
      where: { behaviour, contract in
        let isPromised = contract.operations.flatMap(\.responses).flatMap(\.headers).contains {
          $0.isRequired && $0.name.isSameFieldName(as: "Location")
        }
        guard !isPromised else { return false }
        behaviour.replies.append { $0.response.fields["Location"] = nil }
        return true
      }),
    Manner(
      "location-with-host", "Location is a whole URL.",
      because: "RFC 9110 §10.2.2: it may be a whole URL or a reference.",
      edit: { behaviour in
        behaviour.replies.append { reply in
          if let location = reply.response.fields["Location"],
            let host = reply.request.fields["Host"]
          {
            reply.response.fields["Location"] = "http://\(host)\(location)"
          }
        }
      }),
    Manner(
      "entity-tags", "Items are shown with an entity tag, and conditions on it are kept.",
      because: "RFC 9110 §8.8.3 and §13: a server may send tags, and then keeps the conditions.",
      edit: { behaviour in
        let tags = EntityTags()
        behaviour.defers.append { tags.isStale($0) ? HTTPResponse(status: 412) : nil }
        behaviour.replies.append { reply in
          if reply.showsItem { reply.omit(unless: tags.tag(&reply)) }
        }
      }),
    Manner(
      "weak-entity-tags", "Items are shown with a weak entity tag.",
      because: "RFC 9110 §8.8.1: a weak tag promises no equal bytes, and serves no If-Match.",
      edit: { behaviour in
        behaviour.defers.append { request in
          request.fields["If-Match"] == nil ? nil : HTTPResponse(status: 412)
        }
        behaviour.replies.append { reply in
          guard reply.showsItem else { return }
          let tag = "W/\"\(reply.response.body.count)\""
          reply.response.fields["ETag"] = tag
          reply.omit(unless: tag)
        }
      }),
    Manner(
      "early-hints", "A final response follows one with 103.",
      because:
        "RFC 9110 §15.2: a client must be able to parse interim responses it did not expect.",
      edit: { behaviour in
        behaviour.wires.append { reply in
          guard reply.request.method == "GET" else { return nil }
          let hints = Array("HTTP/1.1 103 Early Hints\r\nLink: </style>; rel=preload\r\n\r\n".utf8)
          return .raw(hints + reply.framed(reason: nil), thenClose: false)
        }
      }),
    Manner(
      "without-reason", "The status line has no words behind the number.",
      because: "RFC 9112 §4: the reason phrase may be absent.",
      edit: { behaviour in
        behaviour.wires.append { reply in
          guard reply.request.method == "GET" else { return nil }
          return .raw(reply.framed(reason: ""), thenClose: false)
        }
      }),
    Manner(
      "busy-at-times", "Every two hundredth request is put off with 429 and Retry-After.",
      because: "RFC 6585 §4: a server may limit the rate of requests.",
      edit: { $0.putOff(with: 429) }),
    Manner(
      "away-at-times", "Every two hundredth request is put off with 503 and Retry-After.",
      because: "RFC 9110 §15.6.4: a server may be unavailable for a while.",
      edit: { $0.putOff(with: 503) }),
  ]
}

extension Behaviour {
  /// Puts off one request in so many before anything of it is done.
  fileprivate mutating func putOff(with status: Int) {
    let turns = Turns(every: 200)
    defers.append { _ in
      turns.isDue() ? HTTPResponse(status: status, fields: ["Retry-After": "0"]) : nil
    }
  }
}

extension Behaviour.Reply {
  /// The response to a GET as bytes, with its length.
  fileprivate func framed(reason: String?) -> [UInt8] {
    var response = response
    response.reason = reason ?? HTTPStatus.reason(response.status)
    if ![204, 304].contains(response.status) {
      response.fields["Content-Length"] = String(response.body.count)
    }
    return HTTPWriter.bytes(of: response)
  }
}

/// Counts what comes, on all threads of the server.
private final class Turns: Sendable {
  private let count = Atomic(0)
  private let period: Int

  init(every period: Int) { self.period = period }

  func isDue() -> Bool { count.add(1, ordering: .relaxed).newValue % period == 0 }
}
