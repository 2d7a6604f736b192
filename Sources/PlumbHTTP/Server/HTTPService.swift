/// What all connections of a server share: its limits, its handler, and the rules of answering.
struct HTTPService: Sendable {
  let limits: HTTPServerLimits
  let handler: @Sendable (HTTPServerRequest) -> HTTPServerReply
  let refusing: @Sendable (HTTPServerRefusal) -> HTTPResponse

  /// A response ready to be written.
  struct Framed {
    var response: HTTPResponse
    var includesBody: Bool
    var keepsAlive: Bool
  }

  /// Adds what the handler left to the server: Date, the length of the body, whether the connection stays.
  func framed(
    _ response: HTTPResponse, for received: HTTPReceivedRequest?, keepsAlive: Bool,
    date: inout HTTPDate
  ) -> Framed {
    var response = response
    if !response.fields.lines.allSatisfy(\.isWellFormed) || !(200...999).contains(response.status) {
      // Written as it is it would break the message or split it in two.
      response = refusing(
        HTTPServerRefusal(status: 500, detail: "the handler made a response that cannot be written")
      )
    }
    if response.reason.isEmpty { response.reason = HTTPStatus.reason(response.status) }
    let isBodiless = [204, 304].contains(response.status)
    let isHead = received?.request.method == "HEAD"
    if response.fields["Date"] == nil { response.fields.append("Date", date.now()) }
    if response.fields["Transfer-Encoding"] != nil, received?.version != .http10 {
      if !isBodiless { response.body = HTTPWriter.chunked(response.body) }
    } else if !isBodiless, response.fields["Content-Length"] == nil {
      response.fields["Transfer-Encoding"] = nil
      response.fields.append("Content-Length", String(response.body.count))
    }
    let stays =
      keepsAlive && Persistence.allows(version: .http11, fields: response.fields)
    if !stays, response.fields["Connection"] == nil {
      response.fields.append("Connection", "close")
    } else if stays, received?.version == .http10 {
      response.fields.append("Connection", "keep-alive")
    }
    return Framed(response: response, includesBody: !isHead && !isBodiless, keepsAlive: stays)
  }

  /// What to answer to a message that cannot be read.
  func refusal(for error: HTTPWireError) -> HTTPServerRefusal {
    switch error {
    case .malformed(let fault):
      let status =
        switch fault.reason {
        case .unsupportedVersion: 505
        // RFC 9112 §6.1: a transfer coding that is not understood.
        case .unknownTransferCoding: 501
        default: 400
        }
      return HTTPServerRefusal(status: status, detail: "the request is malformed: \(fault)")
    case .tooLarge(let excess):
      let status =
        switch excess.dimension {
        case .startLine: 414
        case .body, .chunkLine: 413
        case .fieldLine, .fieldCount, .head, .trailerCount, .trailers, .interimResponses: 431
        }
      return HTTPServerRefusal(status: status, detail: "the request is too large: \(excess)")
    }
  }

  /// What is wrong with a head that is well-formed; `nil` when the request may go on.
  static func refusal(of head: HTTPRequestHead) -> HTTPServerRefusal? {
    let hosts = head.fields.values(of: "Host")
    // RFC 9112 §3.2: one Host in each HTTP/1.1 request, never more.
    if hosts.count > 1 || hosts.isEmpty && head.version != .http10 {
      return HTTPServerRefusal(
        status: 400, detail: "the request has \(hosts.count) Host fields, expected one")
    }
    if OriginForm.of(head.target, method: head.method) == nil {
      return HTTPServerRefusal(
        status: 400,
        detail: "the target \(Quoted.text(head.target)) is neither a path nor an absolute URL")
    }
    // RFC 9110 §10.1.1: the only expectation there is.
    if let other = head.fields.values(of: "Expect").first(where: {
      !$0.isSameFieldName(as: "100-continue")
    }) {
      return HTTPServerRefusal(
        status: 417, detail: "the expectation \(Quoted.text(other)) cannot be met")
    }
    // RFC 9112 §6.3: without a length the end of an HTTP/1.0 body cannot be known.
    if head.version == .http10, head.framing == .none,
      ["POST", "PUT", "PATCH"].contains(head.method)
    {
      return HTTPServerRefusal(status: 411, detail: "the request has no Content-Length")
    }
    return nil
  }
}

extension HTTPRequestHead {
  /// Whether the client waits for an interim response before it sends the body (RFC 9110 §10.1.1).
  var expectsContinue: Bool {
    version != .http10 && framing != .none
      && fields["Expect"].map { $0.isSameFieldName(as: "100-continue") } == true
  }
}
