import PlumbJSON

/// `propertyNames` (JSON Schema core §10.3.2.4).
enum PropertyNamesKeyword {
  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard let schema = rules.propertyNames else { return true }
    var isMet = true
    for member in object.members {
      guard !walk.accepts(.string(member.name), member: member.name, schema) else { continue }
      isMet = false
      if walk.stopsAtFailure { return false }
    }
    return isMet
  }
}
