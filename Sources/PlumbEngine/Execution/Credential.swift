import PlumbHTTP
import PlumbJournal

/// The credential of a run and everything that is made from it to be refused.
struct Credential: Sendable {
  /// The bearer token (RFC 6750 §2.1); nil where the target wants none.
  let token: String?

  /// The `Authorization` field of a request, or nil where it has none.
  func field(for use: RequestTemplate.Credential) -> String? {
    switch use {
    case .configured: token.map { "Bearer " + $0 }
    case .none: nil
    case .empty: "Bearer "
    case .wrong: "Bearer " + wrong
    case .truncated: "Bearer " + truncated
    case .altered: "Bearer " + altered
    case .wrongScheme: "Basic " + (token ?? wrong)
    }
  }

  /// Every text that must not be written or printed.
  var secrets: [String] { token == nil ? [] : [altered, truncated] }

  private var wrong: String { "plumb-wrong-credential" }

  private var truncated: String {
    token.map { String($0.dropLast()) } ?? "plumb-wrong-credentia"
  }

  /// The token with its middle character replaced: the last one may hold bits that base64 does not use.
  private var altered: String {
    guard let token, !token.isEmpty else { return "plumb-altered-credential" }
    var characters = Array(token.unicodeScalars)
    characters[characters.count / 2] = replacement
    return String(String.UnicodeScalarView(characters))
  }

  /// What stands in the middle of the altered token.
  var replacement: Unicode.Scalar {
    guard let token, !token.isEmpty else { return "A" }
    let characters = Array(token.unicodeScalars)
    return characters[characters.count / 2] == "A" ? "B" : "A"
  }
}
