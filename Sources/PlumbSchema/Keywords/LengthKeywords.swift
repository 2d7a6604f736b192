/// `minLength` and `maxLength` (JSON Schema validation §6.3.1, §6.3.2), counted in code points.
enum LengthKeywords {
  static func holds(
    _ text: String, _ rules: StringRules, _ node: SchemaNode, _ walk: inout Walk
  ) -> Bool {
    guard rules.minLength != nil || rules.maxLength != nil else { return true }
    let length = length(of: text)
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

  /// The verdict alone; most texts need not be counted, as a code point takes one to four bytes.
  static func areMet(_ text: String, least: Int, most: Int) -> Bool {
    let bytes = text.utf8.count
    if bytes <= most, bytes / 4 >= least { return true }
    let length = length(of: text)
    return length >= least && length <= most
  }

  private static func length(of text: String) -> Int {
    // All bytes of a code point but the first begin with the bits 10.
    text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
