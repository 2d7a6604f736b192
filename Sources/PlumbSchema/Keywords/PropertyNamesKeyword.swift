import PlumbJSON

/// `propertyNames` (JSON Schema core §10.3.2.4).
enum PropertyNamesKeyword {
  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ walk: inout Walk
  ) -> Bool {
    guard let schema = rules.propertyNames else { return true }
    var isMet = true
    for member in object.members {
      let name = JSON.string(member.name)
      let trial = walk.trial(name, member: member.name, schema)
      guard !trial.isMet else { continue }
      isMet = false
      walk.report(
        trial.violations.map { violation in
          Violation(
            instancePointer: violation.instancePointer, schemaPointer: violation.schemaPointer,
            keyword: violation.keyword, expected: "a name that is \(violation.expected)",
            actual: "the name \(violation.actual)")
        })
      if walk.stopsAtFailure { return false }
    }
    return isMet
  }
}
