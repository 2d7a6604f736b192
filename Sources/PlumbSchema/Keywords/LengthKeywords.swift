/// `minLength` and `maxLength` (JSON Schema validation §6.3.1, §6.3.2), counted in code points.
enum LengthKeywords {
  static func holds(
    _ text: String, _ rules: StringRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard rules.minLength != nil || rules.maxLength != nil else { return true }
    let length = text.unicodeScalars.count
    let keyword =
      if let least = rules.minLength, length < least {
        "minLength"
      } else if let most = rules.maxLength, length > most {
        "maxLength"
      } else {
        ""
      }
    guard !keyword.isEmpty else { return true }
    walk.report(
      keyword, node, of: .string,
      actual: length > 60 ? text.brief : "\(text.brief) (\(Phrase.count(length, "character")))")
    return false
  }
}
