package import PlumbJSON

/// What every rule has to say about a document.
package struct LintResult: Sendable {
  /// A rule and its findings, in the order of the document.
  package struct Section: Sendable {
    package let rule: LintRule
    package let findings: [LintFinding]
  }

  /// Rules that have something to say, in the order of the catalogue.
  package let sections: [Section]
  /// Whether plumb can use the document at all.
  package let isUsable: Bool

  /// Holds a document against the rules.
  ///
  /// `checks` are the ids of those whose statuses a contract may set; nil takes any word for one. Without `obstacles`
  /// nobody asks whether the schemas have values.
  package init(
    of document: JSON, loader: DocumentLoader = .none, checks: [String]? = nil,
    obstacles: ObstacleSearch? = nil, rules: [LintRule] = LintRule.all
  ) {
    let subject = LintSubject(document, loader: loader, checks: checks, obstacles: obstacles)
    var blamed: Set<DocumentPlace> = []
    var sections: [Section] = []
    for rule in rules {
      var findings = rule.judge(subject)
      // What cannot be used is said once: the first rule knows it best.
      if rule.kind == .error {
        findings.removeAll { blamed.contains($0.place) }
        blamed.formUnion(findings.map(\.place))
      }
      if !findings.isEmpty { sections.append(Section(rule: rule, findings: findings)) }
    }
    self.sections = sections
    isUsable = subject.contract != nil
  }

  /// How many findings of a kind there are.
  package func count(_ kind: LintRule.Kind) -> Int {
    sections.filter { $0.rule.kind == kind }.reduce(0) { $0 + $1.findings.count }
  }
}
