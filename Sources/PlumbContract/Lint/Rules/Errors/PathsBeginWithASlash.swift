extension LintRule {
  static let pathsBeginWithASlash = LintRule(
    .error, "paths-begin-with-a-slash",
    title: "Every path begins with a slash.",
    why: "A path without one is set aside: none of its operations is known.",
    mend: "Begin the path with a slash, or its name with x- if it is an extension.",
    examples: .document(good: #""paths": {"/pets": {}}"#, bad: #""paths": {"pets": {}}"#)
  ) { subject in
    (subject.root.member("paths")?.members ?? [])
      .filter { !$0.name.hasPrefix("/") && !$0.name.hasPrefix("x-") }
      .map { LintFinding($0.node, "the path '\($0.name)' does not begin with a slash") }
  }
}
