import PlumbHTTP

/// The bearer token that a request must carry (RFC 6750 §2.1).
struct Credential: Sendable {
  private let token: [UInt8]?

  init(token: String?) { self.token = token.map { Array($0.utf8) } }

  /// The token as text, `""` where there is none.
  var text: String { String(decoding: token ?? [], as: UTF8.self) }

  func check(_ fields: HTTPFields) throws(Refusal) {
    guard let token else { return }
    let values = fields.values(of: "Authorization")
    guard let value = values.first, values.count == 1, let given = Self.bearerToken(in: value)
    else {
      throw Self.refusal("a bearer token is required", challenge: "Bearer realm=\"api\"")
    }
    guard Self.areEqual(given, token) else {
      // RFC 6750 §3.1
      throw Self.refusal(
        "the bearer token is not valid", challenge: "Bearer realm=\"api\", error=\"invalid_token\"")
    }
  }

  /// The token of `Bearer TOKEN`; the scheme in any letter case (RFC 9110 §11.1).
  private static func bearerToken(in value: String) -> [UInt8]? {
    let parts = value.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard parts.count == 2, String(Substring(parts[0])).isSameFieldName(as: "Bearer") else {
      return nil
    }
    let token = Array(parts[1].drop { $0 == UInt8(ascii: " ") })
    return token.isEmpty ? nil : token
  }

  /// Takes the same time wherever the difference is, so that a token cannot be guessed byte by byte.
  private static func areEqual(_ given: [UInt8], _ token: [UInt8]) -> Bool {
    var difference = given.count ^ token.count
    for index in given.indices {
      difference |= Int(given[index] ^ (token.isEmpty ? 0 : token[index % token.count]))
    }
    return difference == 0
  }

  private static func refusal(_ message: String, challenge: String) -> Refusal {
    var refusal = Refusal(.unauthorized, message)
    refusal.fields = [("WWW-Authenticate", challenge)]
    return refusal
  }
}
