extension LintRule {
  static let pathParametersAreUsed = LintRule(
    .warning, "path-parameters-are-used",
    title: "Every path parameter has a hole in its path, and is required.",
    why: "A value without a hole goes nowhere; a hole without a value gives another path.",
    mend: "Add the hole to the path, or remove the parameter; write \"required\": true.",
    examples: .document(
      good: """
        "paths": {"/pets/{id}": {"get": {"parameters":
         [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}]}}}
        """,
      bad: """
        "paths": {"/pets": {"get": {"parameters":
         [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}]}}}
        """)
  ) { subject in
    let items = (subject.root.member("paths")?.members ?? []).filter { $0.name.hasPrefix("/") }
    return items.flatMap { path, item -> [LintFinding] in
      let holes = PathTemplate(path).parameters
      let lists =
        [item.member("parameters")] + httpMethods.map { item.member($0)?.member("parameters") }
      return lists.flatMap { $0?.elements ?? [] }.compactMap { element in
        guard let target = subject.resolve(element), target.string("in") == "path",
          let name = target.string("name")
        else { return nil }
        if !holes.contains(name) {
          return LintFinding(
            element, "the path has no '{\(name)}'",
            hint: closest(to: name, among: holes).map { "did you mean '\($0)'?" } ?? "")
        }
        guard target.bool("required") != true else { return nil }
        return LintFinding(element, "the path parameter '\(name)' is not required")
      }
    }
  }
}
