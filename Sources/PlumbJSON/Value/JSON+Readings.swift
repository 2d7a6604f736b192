extension JSON {
  /// What a reader may take the value for once it was written as text, in a query or a form; nil where nobody can tell.
  ///
  /// `5` is the text and the number; several texts are an array of either; of objects, whose writing readers do not
  /// agree on, nothing is said.
  package var readingsAsText: [JSON]? {
    switch self {
    case .object: return nil
    case .array(let items):
      let texts = items.compactMap(\.plainText)
      guard texts.count == items.count else { return nil }
      let joined = texts.joined(separator: ",")
      let readings =
        [.array(items), .array(texts.map { JSON.string($0) })]
        + [.array(texts.map(Self.scalar(read:)))] + Self.readings(of: joined)
      // An array without items is nothing at all on the wire, one of one item is that item.
      return items.isEmpty ? nil : readings
    case .null, .bool, .number, .string:
      return plainText.map { Self.readings(of: $0) + [self] }
    }
  }

  private static func readings(of text: String) -> [JSON] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return [
      .string(text), scalar(read: text), .array(parts.map { .string($0) }),
      .array(parts.map(scalar(read:))),
    ]
  }

  /// The text of a scalar on the wire; null is written as nothing.
  package var plainText: String? {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .string(let text): text
    case .array, .object: nil
    }
  }

  /// The number, truth value or null that a text spells, else the text.
  private static func scalar(read text: String) -> JSON {
    guard let parsed = try? JSON.parse(text) else { return text.isEmpty ? .null : .string(text) }
    switch parsed {
    case .null, .bool, .number: return parsed
    case .string, .array, .object: return .string(text)
    }
  }
}
