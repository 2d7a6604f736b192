import PlumbHTTP
import PlumbJSON

/// Messages of an exchange as text for readers: a start line, the fields, an empty line, the body.
///
/// It is what was sent and received; whoever shows it makes what is invisible visible.
extension Exchange {
  /// Method and target of the request, and what came back, in a few words: `DELETE /pets/1`, `204 No Content`.
  package var line: (request: String, answer: String) {
    let answer =
      switch outcome {
      case .response(let response) where response.reason.isEmpty: "\(response.status)"
      case .response(let response): "\(response.status) \(response.reason)"
      case .failure(let failure): "no response: \(failure.text)"
      }
    return ("\(request.method) \(request.target)", answer)
  }

  /// The request as it was sent.
  package var requestText: String {
    Self.text(
      start: "\(request.method) \(request.target) HTTP/1.1",
      fields: request.fields.lines.map { "\($0.name): \($0.value)" },
      body: Self.text(of: request.body, fullLength: fullRequestLength))
  }

  /// The body of the request: text as it is, JSON not laid out, other bytes as their count and first values; nil
  /// where there is none.
  package var requestBody: String? {
    guard !request.body.isEmpty else { return nil }
    return String(validating: request.body, as: UTF8.self)
      ?? Self.text(of: request.body, fullLength: fullRequestLength)
  }

  /// The response, or what came in its place.
  package var responseText: String {
    switch outcome {
    case .response(let response):
      Self.text(
        start: "HTTP/1.1 \(response.status) \(response.reason)",
        fields: response.fields.lines.map { "\($0.name): \($0.value)" },
        body: Self.text(of: response.body, fullLength: fullResponseLength))
    case .failure(let failure): "(no response) \(failure.text)"
    }
  }

  private static func text(start: String, fields: [String], body: String) -> String {
    let head = ([start] + fields).joined(separator: "\n")
    return body.isEmpty ? head : "\(head)\n\n\(body)"
  }

  /// JSON laid out, other text as it is, other bytes as their count and first values.
  private static func text(of body: [UInt8], fullLength: Int?) -> String {
    let cut = fullLength.map { "\n… (cut; \($0) bytes in all)" } ?? ""
    if fullLength == nil, !body.isEmpty, let json = try? JSON.parse(body) {
      return json.text(.pretty)
    }
    if let text = String(validating: body, as: UTF8.self) {
      return text + cut
    }
    let hexadecimal = body.prefix(64).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "(\(fullLength ?? body.count) bytes that are not UTF-8)\n"
      + hexadecimal.joined(separator: " ") + (body.count > 64 ? " …" : "")
  }
}
