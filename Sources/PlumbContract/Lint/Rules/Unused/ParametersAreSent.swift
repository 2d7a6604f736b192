import PlumbJSON

/// Fields whose parameters mean nothing (OpenAPI 3.1.1 §4.8.12.1).
private let reserved = ["accept", "content-type", "authorization"]

extension LintRule {
  static let parametersAreSent = LintRule(
    .unused, "parameters-are-sent",
    title: "Every parameter is a single value in the path, the query or a header.",
    why: "Lists, objects and cookies are not tried: a run sends plain values, and what it must.",
    mend: "Nothing needs to be done.",
    examples: .operation(
      good: #"{"parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}}]}"#,
      bad: """
        {"parameters": [{"name": "q", "in": "query", "schema": {"type": "array", "maxItems": 9}}]}
        """)
  ) { subject in
    subject.survey.sites(.parameter).filter { !$0.isReference }.compactMap { site in
      reasonNotToSend(site.node, subject).map {
        LintFinding(
          site.node,
          "the \(site.node.string("in") ?? "") parameter '\(site.node.string("name") ?? "")' \($0)")
      }
    }
  }
}

private func reasonNotToSend(_ parameter: DocumentNode, _ subject: LintSubject) -> String? {
  if parameter.string("in") == "cookie" { return "is not sent" }
  if parameter.string("in") == "header",
    let name = parameter.string("name"), reserved.contains(name.lowercased())
  {
    return "means nothing: OpenAPI says this field by other words"
  }
  if parameter.value["content"] != nil { return "has no other values than its simplest one" }
  guard let schema = parameter.member("schema").flatMap(subject.resolve) else { return nil }
  let types = subject.types(of: schema)
  let isPlain = types.isEmpty || types.contains { $0 != "array" && $0 != "object" }
  return isPlain ? nil : "is a list or an object, whose values are not tried"
}
