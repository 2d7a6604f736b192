import PlumbContract
package import PlumbHTTP
package import PlumbJSON

/// What the body of a response turned out to be.
package enum ResponseBody: Sendable {
  case empty
  case json(JSON)
  /// Announced as JSON, and none.
  case malformed(JSONError)
  /// Of another media type, or of none.
  case other

  /// Reads the body as its `Content-Type` announces it.
  package init(of response: HTTPResponse) {
    guard !response.body.isEmpty else {
      self = .empty
      return
    }
    guard response.fields["Content-Type"].map(MediaTypeName.init)?.isJSON == true else {
      self = .other
      return
    }
    do {
      self = .json(try JSON.parse(response.body))
    } catch {
      self = .malformed(error)
    }
  }

  package var json: JSON? {
    if case .json(let value) = self { value } else { nil }
  }
}
