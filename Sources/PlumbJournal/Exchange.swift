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

  package init(
    step: String, request: HTTPRequest, outcome: Outcome, startedAt: Int = 0, duration: Int = 0
  ) {
    self.step = step
    self.request = request
    self.outcome = outcome
    self.startedAt = startedAt
    self.duration = duration
  }

  package var response: HTTPResponse? {
    if case .response(let response) = outcome { response } else { nil }
  }

  package var status: Int? { response?.status }
}
