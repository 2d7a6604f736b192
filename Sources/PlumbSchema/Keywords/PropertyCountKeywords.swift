import PlumbJSON

/// `minProperties` and `maxProperties` (JSON Schema validation §6.5.1, §6.5.2); a repeated name counts once.
enum PropertyCountKeywords {
  static func holds(
    _ object: JSONObject, _ rules: ObjectRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard rules.minProperties != nil || rules.maxProperties != nil else { return true }
    let count = distinctNames(of: object)
    let keyword =
      if let least = rules.minProperties, count < least {
        "minProperties"
      } else if let most = rules.maxProperties, count > most {
        "maxProperties"
      } else {
        ""
      }
    guard !keyword.isEmpty else { return true }
    let range = Phrase.range(rules.minProperties, rules.maxProperties, of: "member")
    walk.report(
      keyword, node, expected: "an object\(range)", actual: Phrase.count(count, "member"))
    return false
  }

  static func distinctNames(of object: JSONObject) -> Int {
    object.members.indices.count { object.position(of: object.members[$0].name) == $0 }
  }
}
