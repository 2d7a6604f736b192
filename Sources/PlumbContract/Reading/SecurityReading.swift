import PlumbJSON

extension ContractBuilder {
  /// The ways to show who one is that the document knows (OpenAPI 3.1.1 §4.8.27).
  mutating func readSecuritySchemes() -> [SecurityScheme] {
    let nodes = reader.root.member("components")?.member("securitySchemes")?.members ?? []
    var schemes: [SecurityScheme] = []
    for (name, node) in nodes {
      guard let target = reader.resolve(node), let kind = securityKind(target) else { continue }
      schemes.append(SecurityScheme(name: name, kind: kind))
    }
    return schemes
  }

  private mutating func securityKind(_ node: DocumentNode) -> SecurityScheme.Kind? {
    let owner = "the security scheme"
    guard let type = reader.requiredString("type", of: node, called: owner) else { return nil }
    switch type {
    case "apiKey":
      guard let name = reader.requiredString("name", of: node, called: owner),
        let word = reader.requiredString("in", of: node, called: owner),
        let place: Parameter.Place = reader.word(word, at: node, "in", of: "place of a key")
      else { return nil }
      return .apiKey(name: name, place: place)
    case "http":
      return reader.requiredString("scheme", of: node, called: owner)
        .map { .http(scheme: $0.lowercased()) }
    case "oauth2":
      return .oauth2(flows: (node.member("flows")?.members ?? []).map(oauthFlow))
    case "openIdConnect":
      return reader.requiredString("openIdConnectUrl", of: node, called: owner)
        .map { .openIDConnect(url: $0) }
    case "mutualTLS":
      return .mutualTLS
    default:
      reader.report(
        .unknownWord(
          type, of: "type of a security scheme",
          allowed: ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]),
        at: node.member("type") ?? node)
      return nil
    }
  }

  private func oauthFlow(_ name: String, _ node: DocumentNode) -> SecurityScheme.Flow {
    SecurityScheme.Flow(
      name: name, authorizationURL: node.string("authorizationUrl"),
      tokenURL: node.string("tokenUrl"), scopes: node.value["scopes"]?.object?.names ?? [])
  }

  /// What lets a call in: the operation's own word, else that of the document (OpenAPI 3.1.1 §4.8.30).
  mutating func security(of operation: DocumentNode) -> [SecurityAlternative] {
    let alternatives = operation.member("security") ?? reader.root.member("security")
    return (alternatives?.elements ?? []).filter { $0.value.object != nil }.map { alternative in
      SecurityAlternative(
        needs: alternative.members.map { scheme, scopes in
          SecurityAlternative.Need(
            scheme: scheme, scopes: (scopes.value.array ?? []).compactMap(\.string))
        })
    }
  }
}
