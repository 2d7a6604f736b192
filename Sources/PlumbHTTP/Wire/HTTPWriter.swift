/// Messages as bytes: exactly what the value says, nothing added, nothing checked.
package enum HTTPWriter {
  /// The request line with HTTP/1.1, the fields in their order, an empty line, the body.
  package static func bytes(of request: HTTPRequest) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512 + request.body.count)
    bytes.append(contentsOf: request.method.utf8)
    bytes.append(0x20)
    bytes.append(contentsOf: request.target.utf8)
    bytes.append(contentsOf: " HTTP/1.1\r\n".utf8)
    append(request.fields, to: &bytes)
    bytes.append(contentsOf: request.body)
    return bytes
  }

  /// The status line with HTTP/1.1, the fields in their order, an empty line, the body.
  package static func bytes(of response: HTTPResponse) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512 + response.body.count)
    append(response, includingBody: true, to: &bytes)
    return bytes
  }

  static func append(_ response: HTTPResponse, includingBody: Bool, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "HTTP/1.1 ".utf8)
    bytes.append(contentsOf: String(response.status).utf8)
    bytes.append(0x20)
    bytes.append(contentsOf: response.reason.utf8)
    bytes.append(0x0D)
    bytes.append(0x0A)
    append(response.fields, to: &bytes)
    if includingBody { bytes.append(contentsOf: response.body) }
  }

  /// The body as one chunk and the last chunk (RFC 9112 §7.1).
  package static func chunked(_ body: [UInt8], trailers: HTTPFields = HTTPFields()) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 64)
    if !body.isEmpty {
      bytes.append(contentsOf: "\(String(body.count, radix: 16))\r\n".utf8)
      bytes.append(contentsOf: body)
      bytes.append(contentsOf: "\r\n".utf8)
    }
    bytes.append(contentsOf: "0\r\n".utf8)
    append(trailers, to: &bytes)
    return bytes
  }

  /// The field lines and the empty line that ends them.
  private static func append(_ fields: HTTPFields, to bytes: inout [UInt8]) {
    for line in fields.lines {
      bytes.append(contentsOf: line.name.utf8)
      bytes.append(0x3A)
      bytes.append(0x20)
      bytes.append(contentsOf: line.value.utf8)
      bytes.append(0x0D)
      bytes.append(0x0A)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}

extension HTTPRequest {
  /// The request with what HTTP/1.1 needs where it does not stand yet: Host, and Content-Length when there is a body.
  ///
  /// The authority is host and port of the target, such as `localhost:8080`.
  package func addressed(to authority: String) -> HTTPRequest {
    var request = self
    if fields["Host"] == nil {
      request.fields.lines.insert(HTTPFields.Field(name: "Host", value: authority), at: 0)
    }
    // RFC 9110 §8.6: methods that give content a meaning announce its length even when it is zero.
    let announces = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method)
    if announces, fields["Content-Length"] == nil, fields["Transfer-Encoding"] == nil {
      request.fields.append("Content-Length", String(body.count))
    }
    return request
  }
}

extension HTTPFields.Field {
  /// Whether the name is a token and the value free of control characters, so that it stays one line.
  package var isWellFormed: Bool {
    !name.isEmpty && name.utf8.allSatisfy(FieldText.isTokenByte)
      && value.utf8.allSatisfy(FieldText.isValueByte)
  }
}
