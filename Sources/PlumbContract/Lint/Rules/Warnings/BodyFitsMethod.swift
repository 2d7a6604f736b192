extension LintRule {
  static let bodyFitsMethod = LintRule(
    .warning, "body-fits-method",
    title: "No operation takes a body with a method that gives it no meaning.",
    why:
      "A body of GET, HEAD or DELETE has no defined meaning (RFC 9110 §9.3): proxies may drop it.",
    mend: "Use query parameters, or another method.",
    examples: .operation(
      good: #"{"parameters": [{"name": "q", "in": "query"}]}"#,
      bad: #"{"requestBody": {"content": {"application/json": {}}}}"#)
  ) { subject in
    subject.operations.compactMap { operation in
      guard ["GET", "HEAD", "DELETE"].contains(operation.method),
        let body = operation.node.member("requestBody")
      else { return nil }
      return LintFinding(body, "\(operation.method) takes a body here")
    }
  }
}
