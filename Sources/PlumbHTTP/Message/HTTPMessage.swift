/// A request as it is to be written: nothing is added to it but what the sender states (RFC 9112 §3).
package struct HTTPRequest: Hashable, Sendable {
  package var method: String
  /// The request target in origin form, percent-encoded: path and query, such as `/v4/pets?limit=1`.
  package var target: String
  package var fields: HTTPFields
  package var body: [UInt8]

  package init(
    method: String, target: String, fields: HTTPFields = HTTPFields(), body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.body = body
  }
}

/// A final response with its whole body, transfer coding removed (RFC 9112 §4).
package struct HTTPResponse: Hashable, Sendable {
  package var status: Int
  package var reason: String
  package var fields: HTTPFields
  package var body: [UInt8]

  package init(
    status: Int, reason: String = "", fields: HTTPFields = HTTPFields(), body: [UInt8] = []
  ) {
    self.status = status
    self.reason = reason
    self.fields = fields
    self.body = body
  }
}
