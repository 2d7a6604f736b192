import PlumbJSON
import PlumbSchema

/// Makes a plausible value for a schema: what a server shows where the contract leaves the value to it.
struct Sampler: Sendable {
  let schemas: SchemaGraph
  /// A moment in RFC 3339.
  private static let moment: JSON = "2024-01-01T00:00:00.000Z"
  /// How deep required members are filled in; a schema that contains itself ends here.
  private static let deepest = 6

  /// A value that meets the schema, or nil where none was found.
  func value(for schema: SchemaID) -> JSON? {
    let value = candidate(for: schema, depth: 0)
    return schemas.isValid(value, against: schema) ? value : nil
  }

  private func candidate(for id: SchemaID, depth: Int) -> JSON {
    let node = schemas[schemas.target(of: id)]
    if let value = node.defaultValue ?? node.const ?? node.enumeration?.first { return value }
    if let value = node.examples.first(where: { schemas.isValid($0, against: id) }) { return value }
    guard depth < Self.deepest else { return .null }
    if !node.allOf.isEmpty {
      let parts = (node.allOf + [node.ref].compactMap(\.self)).map {
        candidate(for: $0, depth: depth + 1)
      }
      return merge(parts + [plain(node, depth: depth)])
    }
    if let choice = node.oneOf.first ?? node.anyOf.first {
      return candidate(for: choice, depth: depth + 1)
    }
    if let reference = node.ref {
      return merge([candidate(for: reference, depth: depth + 1), plain(node, depth: depth)])
    }
    return plain(node, depth: depth)
  }

  /// A value by type alone; the first type that is not null.
  private func plain(_ node: SchemaNode, depth: Int) -> JSON {
    let types = node.types ?? (node.properties.isEmpty ? .null : .object)
    if types.contains(.object) { return object(node, depth: depth) }
    if types.contains(.string) { return string(node) }
    if types.contains(.integer) || types.contains(.number) { return .number(number(node)) }
    if types.contains(.boolean) { return false }
    if types.contains(.array) {
      let item = node.items.map { candidate(for: $0, depth: depth + 1) } ?? .null
      return .array(Array(repeating: item, count: min(node.minItems ?? 0, 100)))
    }
    return .null
  }

  private func object(_ node: SchemaNode, depth: Int) -> JSON {
    var object = JSONObject()
    for name in node.required {
      object[name] = node.property(name).map { candidate(for: $0, depth: depth + 1) } ?? .null
    }
    return .object(object)
  }

  private func string(_ node: SchemaNode) -> JSON {
    switch node.format {
    case "uuid": return .string(UUIDText.text(of: 0x4 << 76 | 0b10 << 62))
    case "date-time": return Self.moment
    case "date": return "2024-01-01"
    case "email": return "someone@example.com"
    case "uri", "url": return "https://example.com/"
    default: return .string(String(repeating: "x", count: min(node.minLength ?? 0, 10_000)))
    }
  }

  private func number(_ node: SchemaNode) -> JSONNumber {
    if let minimum = node.minimum { return minimum }
    if let bound = node.exclusiveMinimum?.int, bound < Int.max { return JSONNumber(bound + 1) }
    if let maximum = node.maximum, let bound = maximum.int, bound < 0 { return maximum }
    return JSONNumber(0)
  }

  /// Objects become one; of anything else the first counts.
  private func merge(_ values: [JSON]) -> JSON {
    let objects = values.compactMap(\.object)
    guard !objects.isEmpty else { return values.first ?? .null }
    var merged = JSONObject()
    for object in objects {
      for member in object.members { merged[member.name] = member.value }
    }
    return .object(merged)
  }
}
