/// A way for a client to show who it is (OpenAPI 3.1.1 §4.8.27).
package struct SecurityScheme: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case apiKey(name: String, place: Parameter.Place)
    /// The scheme of `Authorization` in lower case, such as `basic` or `bearer` (RFC 9110 §11.1).
    case http(scheme: String)
    case oauth2(flows: [Flow])
    case openIDConnect(url: String)
    case mutualTLS
  }

  /// A way to get a token of OAuth 2.0 (OpenAPI 3.1.1 §4.8.29).
  package struct Flow: Hashable, Sendable {
    package var name: String
    package var authorizationURL: String?
    package var tokenURL: String?
    package var scopes: [String]

    package init(
      name: String, authorizationURL: String? = nil, tokenURL: String? = nil, scopes: [String]
    ) {
      self.name = name
      self.authorizationURL = authorizationURL
      self.tokenURL = tokenURL
      self.scopes = scopes
    }
  }

  package var name: String
  package var kind: Kind
}

/// Schemes that are needed together; an operation can be called by any one of its alternatives.
package struct SecurityAlternative: Hashable, Sendable {
  /// Empty for a call without credential.
  package var needs: [Need]

  /// A scheme by its name in the document, and the scopes or roles that the call needs.
  package struct Need: Hashable, Sendable {
    package var scheme: String
    package var scopes: [String]

    package init(scheme: String, scopes: [String] = []) {
      self.scheme = scheme
      self.scopes = scopes
    }
  }
}
