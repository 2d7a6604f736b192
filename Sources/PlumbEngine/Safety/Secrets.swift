import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

/// Replaces what must not be written or printed: the credential, and members that the contract calls secret.
struct Secrets: Sendable {
  /// What stands where a secret stood.
  static let mask = "•••"

  /// Texts that are secret wherever they appear, longest first.
  private let texts: [[UInt8]]
  /// Names of members whose values are secret.
  let members: [String]
  /// The same as they stand in a JSON document.
  private let quotedMembers: [[UInt8]]
  private let credentialFields = ["Authorization", "Cookie", "Set-Cookie", "Proxy-Authorization"]

  init(of contract: Contract, token: String?) {
    let credentials = Credential(token: token).secrets
    texts = (credentials + [token].compactMap(\.self)).filter { $0.utf8.count >= 4 }
      .map { Array($0.utf8) }.sorted { $0.count > $1.count }
    members = Self.secretNames(in: contract)
    quotedMembers = members.map { Array("\"\($0)\"".utf8) }
  }

  /// What is told of an exchange that proves nothing but that all is well: no fields and no bodies.
  func outline(of exchange: Exchange) -> Exchange {
    var exchange = exchange
    exchange.request.target = redacted(exchange.request.target)
    exchange.request.fields = HTTPFields()
    exchange.request.body = []
    if case .response(let response) = exchange.outcome {
      exchange.outcome = .response(HTTPResponse(status: response.status))
    }
    return exchange
  }

  /// An exchange without its secrets.
  func redacted(_ exchange: Exchange) -> Exchange {
    var exchange = exchange
    exchange.request.target = redacted(exchange.request.target)
    exchange.request.fields = redacted(exchange.request.fields)
    exchange.request.body =
      redactedForm(in: exchange.request) ?? redacted(exchange.request.body)
    switch exchange.outcome {
    case .response(var response):
      response.fields = redacted(response.fields)
      response.body = redacted(response.body)
      response.reason = redacted(response.reason)
      exchange.outcome = .response(response)
    case .failure(var failure):
      failure.text = redacted(failure.text)
      exchange.outcome = .failure(failure)
    }
    return exchange
  }

  /// A planned case without the values of secret members, which are secrets even when plumb has made them up.
  func redacted(_ planned: Case) -> Case {
    guard !members.isEmpty else { return planned }
    var planned = planned
    for index in planned.steps.indices {
      switch planned.steps[index].request.body {
      case .none: break
      case .json(let document), .form(let document, _):
        planned.steps[index].request.body.document = redacted(document)
      case .bytes(let bytes): planned.steps[index].request.body = .bytes(redacted(bytes))
      }
      guard let label = planned.steps[index].label, let value = label.value else { continue }
      planned.steps[index].label?.value =
        isSecret(label.place) ? .string(Self.mask) : redacted(value)
    }
    return planned
  }

  /// Whether a place such as `body/password` is, or lies in, a secret member.
  func isSecret(_ place: String) -> Bool {
    place.split(separator: "/").contains { part in
      members.contains { $0.hasSameCodePoints(as: String(part)) }
    }
  }

  /// A text without the credential.
  func redacted(_ text: String) -> String {
    guard !texts.isEmpty else { return text }
    return String(decoding: replacingTexts(in: Array(text.utf8)), as: UTF8.self)
  }

  /// Values of secret members replaced at every depth.
  func redacted(_ value: JSON) -> JSON {
    switch value {
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            let isSecret = members.contains { $0.hasSameCodePoints(as: member.name) }
            return JSONObject.Member(
              name: member.name,
              value: isSecret && !member.value.isNull
                ? .string(Self.mask) : redacted(member.value))
          }))
    case .array(let elements): return .array(elements.map(redacted))
    case .string(let text): return .string(redacted(text))
    case .null, .bool, .number: return value
    }
  }

  private func redacted(_ fields: HTTPFields) -> HTTPFields {
    HTTPFields(
      fields.lines.map { line in
        let isCredential = credentialFields.contains { $0.isSameFieldName(as: line.name) }
        return HTTPFields.Field(
          name: line.name, value: isCredential ? Self.mask : redacted(line.value))
      })
  }

  func redacted(_ body: [UInt8]) -> [UInt8] {
    guard !body.isEmpty else { return body }
    // Untouched bodies stay as they were, byte for byte.
    guard namesSecret(body) else { return replacingTexts(in: body) }
    guard let value = try? JSON.parse(body) else {
      return Array("(\(body.count) bytes that name a secret member)".utf8)
    }
    return redacted(value).bytes()
  }

  /// Whether a body mentions a member that is secret.
  private func namesSecret(_ body: [UInt8]) -> Bool {
    quotedMembers.contains { body.offset(of: $0) != nil }
  }

  private func replacingTexts(in bytes: [UInt8]) -> [UInt8] {
    texts.reduce(bytes) { $0.replacingAll($1, with: Array(Self.mask.utf8)) }
  }

  private static func secretNames(in contract: Contract) -> [String] {
    func names(_ members: [Member]) -> [String] {
      members.flatMap { ($0.isSecret ? [$0.name] : []) + names($0.members) }
    }
    let bodies = contract.operations.flatMap { operation in
      (operation.body?.content ?? []) + operation.responses.flatMap(\.content)
    }
    let all = names(bodies.flatMap(\.members) + contract.resources.flatMap(\.members))
    return Array(Set(all)).sorted()
  }
}
