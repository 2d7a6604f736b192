import PlumbContract
import PlumbHTTP
import PlumbJSON

extension Secrets {
  /// The body of a request that is a form, without the values of secret members; nil where it is none.
  func redactedForm(in request: HTTPRequest) -> [UInt8]? {
    guard let type = request.fields["Content-Type"], !request.body.isEmpty else { return nil }
    switch MediaTypeName(type).form {
    case .json, .text, .binary: return nil
    case .urlEncoded:
      guard let pairs = try? URLEncodedForm.pairs(in: request.body) else {
        return unreadable(request.body)
      }
      let safe = pairs.map { pair in
        var pair = pair
        pair.value = redacted(pair.value, in: pair.name)
        return pair
      }
      return redacted(safe == pairs ? request.body : URLEncodedForm.bytes(of: safe))
    case .multipart:
      guard let boundary = MultipartForm.boundary(of: type),
        let parts = try? MultipartForm.parts(in: request.body, boundary: boundary)
      else { return unreadable(request.body) }
      let safe = parts.map { part in
        var part = part
        if let text = String(validating: part.body, as: UTF8.self) {
          part.body = Array(redacted(text, in: part.name).utf8)
        } else if namesSecret(part.name) {
          part.body = Array(Self.mask.utf8)
        }
        return part
      }
      return redacted(
        safe == parts ? request.body : MultipartForm.bytes(of: safe, boundary: boundary))
    }
  }

  /// The value of a field such as `password` or `login[password]`, or of JSON that has such a member.
  private func redacted(_ value: String, in name: String) -> String {
    if namesSecret(name) { return Self.mask }
    let text = redacted(value)
    guard let json = try? JSON.parse(text), json.object != nil || json.array != nil else {
      return text
    }
    let safe: JSON = redacted(json)
    return safe == json ? text : safe.text(.compact)
  }

  private func namesSecret(_ name: String) -> Bool {
    name.split(whereSeparator: { "[]".contains($0) }).contains { part in
      members.contains { $0.hasSameCodePoints(as: String(part)) }
    }
  }

  /// What cannot be read as a form is shown only where it names nothing secret.
  private func unreadable(_ body: [UInt8]) -> [UInt8] {
    members.contains { body.offset(of: Array($0.utf8)) != nil }
      ? Array("(\(body.count) bytes that name a secret member)".utf8) : redacted(body)
  }
}
