import PlumbJSON

extension LintRule {
  static let serverVariablesAreDefined = LintRule(
    .warning, "server-variables-are-defined",
    title: "Every hole of a server's URL has a variable, its default among its values.",
    why: "Nobody can call a URL that has a hole left.",
    mend: "Define the variable with a default.",
    examples: .document(
      good: #""servers": [{"url": "https://{r}.example", "variables": {"r": {"default": "eu"}}}]"#,
      bad: #""servers": [{"url": "https://{r}.example", "variables": {"s": {"default": "eu"}}}]"#)
  ) { subject in
    subject.survey.sites(.server).flatMap { site -> [LintFinding] in
      let variables = site.node.member("variables")
      let holes = PathTemplate(site.node.string("url") ?? "").parameters
      let undefined = holes.filter { variables?.value[$0] == nil }.map {
        LintFinding(site.node, "the URL has a hole '{\($0)}' without a variable")
      }
      let contradicting = (variables?.members ?? []).compactMap { name, node -> LintFinding? in
        guard let values = node.value["enum"]?.array, let standard = node.value["default"],
          !values.contains(standard)
        else { return nil }
        return LintFinding(node, "the default of '\(name)' is not among its values")
      }
      return undefined + contradicting
    }
  }
}
