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
  private let members: [String]
  private let credentialFields = ["Authorization", "Cookie", "Set-Cookie", "Proxy-Authorization"]

  init(token: String?, credentials: [String], contract: Contract) {
    texts = (credentials + [token].compactMap(\.self)).filter { $0.utf8.count >= 4 }
      .map { Array($0.utf8) }.sorted { $0.count > $1.count }
    members = Self.secretNames(in: contract)
  }

  func redacted(_ exchange: Exchange) -> Exchange {
    var exchange = exchange
    exchange.request.target = redacted(exchange.request.target)
    exchange.request.fields = redacted(exchange.request.fields)
    exchange.request.body = redacted(exchange.request.body)
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

  func redacted(_ text: String) -> String {
    String(decoding: replacingTexts(in: Array(text.utf8)), as: UTF8.self)
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

  private func redacted(_ body: [UInt8]) -> [UInt8] {
    guard !body.isEmpty else { return body }
    if !members.isEmpty, let value = try? JSON.parse(body) {
      let clean = redacted(value)
      // Untouched bodies stay as they were, byte for byte.
      return clean == value ? body : clean.bytes()
    }
    if !members.isEmpty, namesSecret(body) {
      return Array("(\(body.count) bytes with a secret)".utf8)
    }
    return replacingTexts(in: body)
  }

  /// Whether a body that is no JSON still mentions a member that is secret.
  private func namesSecret(_ body: [UInt8]) -> Bool {
    members.contains { body.firstRange(of: Array("\"\($0)\"".utf8)) != nil }
  }

  private func replacingTexts(in bytes: [UInt8]) -> [UInt8] {
    texts.reduce(bytes) { bytes, secret in
      bytes.firstRange(of: secret) == nil
        ? bytes : bytes.replacing(secret, with: Array(Self.mask.utf8))
    }
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
