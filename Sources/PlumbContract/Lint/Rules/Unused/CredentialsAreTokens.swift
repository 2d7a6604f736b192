import PlumbJSON

extension LintRule {
  static let credentialsAreTokens = LintRule(
    .unused, "credentials-are-tokens",
    title: "Every credential is a token in the Authorization field.",
    why:
      "plumb makes requests with a token, and with broken ones; other credentials it only passes on.",
    mend: "Give the credential as a field of every request, where there is one to give it in.",
    examples: .document(
      good: #""components": {"securitySchemes": {"a": {"type": "http", "scheme": "bearer"}}}"#,
      bad: """
        "components": {"securitySchemes": {"a": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
        """)
  ) { subject in
    subject.survey.sites(.securityScheme).filter { !$0.isReference }.compactMap { site in
      wayToGive(site.node).map {
        LintFinding(
          site.node, "the credential '\(site.node.pointer.tokens.last ?? "")' is not made by plumb",
          hint: $0)
      }
    }
  }
}

/// How to give a credential that is no token; nil for tokens, and for what is no scheme at all.
private func wayToGive(_ scheme: DocumentNode) -> String? {
  switch (scheme.string("type"), scheme.string("scheme")?.lowercased(), scheme.string("in")) {
  case ("http", let name?, _) where name != "bearer":
    "give it by --header 'Authorization: \(name) …'"
  case ("apiKey", _, "header"): "give it by --header '\(scheme.string("name") ?? "NAME"): …'"
  case ("apiKey", _, "cookie"): "give it by --header 'Cookie: \(scheme.string("name") ?? "NAME")=…'"
  case ("apiKey", _, "query"): "there is no way to give it in a query"
  case ("mutualTLS", _, _): "there is no way to give a certificate"
  default: nil
  }
}
