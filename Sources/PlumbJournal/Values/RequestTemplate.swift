package import PlumbHTTP
package import PlumbJSON

/// A request as planned: placeholders stand where only the server or the user knows the value.
///
/// The engine adds what depends on the target: `Host`, `Content-Length`, and the credential.
package struct RequestTemplate: Hashable, Sendable {
  /// What is sent as credential.
  ///
  /// The words never hold the secret itself.
  package enum Credential: String, Hashable, Sendable, CaseIterable {
    case configured, none, empty, wrong, truncated, altered
    case wrongScheme = "wrong-scheme"
  }

  /// A piece of the request target.
  package enum Piece: Hashable, Sendable {
    /// Text as it goes onto the wire, already percent-encoded.
    case text(String)
    /// A value from an earlier answer, percent-encoded when it is filled in (a location is taken as it is).
    case slot(Slot)
  }

  package enum Body: Hashable, Sendable {
    case none
    /// A document in which a string that is the placeholder of a slot stands for its value.
    case json(JSON)
    /// A document as before that is written as a form.
    case form(JSON, FormWriting)
    /// Bytes as they are.
    case bytes([UInt8])

    /// The document, however it is written; bodies that are none stay what they are.
    package var document: JSON? {
      get {
        switch self {
        case .json(let document), .form(let document, _): document
        case .none, .bytes: nil
        }
      }
      set {
        guard let newValue else { return }
        switch self {
        case .json: self = .json(newValue)
        case .form(_, let writing): self = .form(newValue, writing)
        case .none, .bytes: break
        }
      }
    }
  }

  package var method: String
  /// The path and query below the base URL, beginning with `/`.
  package var target: [Piece]
  package var fields: HTTPFields
  package var credential: Credential
  package var body: Body

  package init(
    method: String, target: [Piece], fields: HTTPFields = HTTPFields(),
    credential: Credential = .configured, body: Body = .none
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.credential = credential
    self.body = body
  }

  /// The target as text, placeholders included.
  package var targetText: String {
    target.reduce(into: "") { text, piece in
      switch piece {
      case .text(let literal): text += literal
      case .slot(let slot): text += slot.placeholder
      }
    }
  }

  /// The request on a line, without its fields: `POST /pets {"name":"a","kind":"cat"}`.
  package var line: String {
    let start = "\(method) \(targetText)"
    switch body {
    case .none: return start
    case .json(let document), .form(let document, _):
      return "\(start) \(document.text(.compact))"
    case .bytes(let bytes): return "\(start) (\(bytes.count) bytes)"
    }
  }
}
