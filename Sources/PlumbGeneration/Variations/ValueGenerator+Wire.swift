package import PlumbJSON
package import PlumbSchema

extension ValueGenerator {
  /// Whether a value is still invalid once it was written into a query, path or header, where everything is text.
  ///
  /// `"5"` where an integer is expected is `5` on the wire, and valid. A value stays invalid only if none of the ways
  /// to read its text meets the schema; of objects, whose writing servers do not agree on, that is never claimed.
  package func staysInvalid(_ value: JSON, inQueryFor schema: SchemaID) -> Bool {
    guard let readings = value.wireReadings else { return false }
    return !readings.contains { graph.isValid($0, against: schema, direction: direction) }
  }
}

extension JSON {
  /// What a server may take the serialised value for; nil where nobody can tell.
  fileprivate var wireReadings: [JSON]? {
    switch self {
    case .object: return nil
    case .array(let items):
      let texts = items.compactMap(\.wireText)
      guard texts.count == items.count else { return nil }
      let joined = texts.joined(separator: ",")
      let readings =
        [.array(items), .array(texts.map { JSON.string($0) })]
        + [.array(texts.map(Self.scalar(read:)))] + Self.readings(of: joined)
      // An array without items is nothing at all on the wire, one of one item is that item.
      return items.isEmpty ? nil : readings
    case .null, .bool, .number, .string:
      return wireText.map { Self.readings(of: $0) + [self] }
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
  private var wireText: String? {
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
