package import PlumbHTTP

/// One request and what came back, with times.
package struct Exchange: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case response(HTTPResponse)
    /// No response that can be judged: what happened instead.
    case failure(Failure)
  }

  /// Why there is no response.
  package struct Failure: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The connection failed, or time ran out.
      case transport
      /// The server broke the rules of HTTP messages.
      case framing
      /// The user stopped the run.
      case cancelled
    }

    package var kind: Kind
    /// A whole sentence, with the byte offset and the clause for a framing failure.
    package var text: String

    package init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The name of the step that sent it.
  package var step: String
  package var request: HTTPRequest
  package var outcome: Outcome
  /// Microseconds since the run began.
  package var startedAt: Int
  /// Microseconds from the first byte sent to the last byte read.
  package var duration: Int
  /// Bytes of the whole request body where `request.body` is only its beginning; nil where it is whole.
  package var fullRequestLength: Int?
  /// Bytes of the whole response body where only its beginning is kept; nil where it is whole.
  package var fullResponseLength: Int?

  package init(
    step: String, request: HTTPRequest, outcome: Outcome, startedAt: Int = 0, duration: Int = 0,
    fullRequestLength: Int? = nil, fullResponseLength: Int? = nil
  ) {
    self.step = step
    self.request = request
    self.outcome = outcome
    self.startedAt = startedAt
    self.duration = duration
    self.fullRequestLength = fullRequestLength
    self.fullResponseLength = fullResponseLength
  }

  package var response: HTTPResponse? {
    if case .response(let response) = outcome { response } else { nil }
  }

  package var status: Int? { response?.status }

  /// Whether the answer says that nothing is there, or not any more (RFC 9110 §15.5.5, §15.5.11).
  package var isNotFound: Bool { status == 404 || status == 410 }
}

extension Exchange {
  /// The exchange with bodies of at most `limit` bytes, and the lengths of those that were cut.
  package func shortened(toBodyBytes limit: Int) -> Exchange {
    var copy = self
    if request.body.count > limit {
      copy.fullRequestLength = fullRequestLength ?? request.body.count
      copy.request.body = Array(request.body.prefix(limit))
    }
    if case .response(var response) = outcome, response.body.count > limit {
      copy.fullResponseLength = fullResponseLength ?? response.body.count
      response.body = Array(response.body.prefix(limit))
      copy.outcome = .response(response)
    }
    return copy
  }

  /// What is kept of an exchange that proves nothing: its step, its status, its times.
  package var brief: Exchange {
    let outcome: Outcome =
      switch outcome {
      case .response(let response): .response(HTTPResponse(status: response.status))
      case .failure: outcome
      }
    return Exchange(
      step: step, request: HTTPRequest(method: "", target: ""), outcome: outcome,
      startedAt: startedAt, duration: duration)
  }

  /// Whether only step, status and times are known.
  package var isBrief: Bool { request.method.isEmpty && request.target.isEmpty }
}
