import PlumbJSON
import PlumbSchema

/// Takes a text for what its schema wants: a number, a truth value, nothing, or the text itself.
struct TextReading {
  let schemas: SchemaGraph
  private static let deepest = 16

  /// The first reading that one of the schemas takes; else what the types of the first of them look for.
  func value(of text: String, for candidates: [SchemaID]) -> JSON {
    let read = scalar(in: text)
    let readings = [.string(text)] + [read].compactMap(\.self) + (text.isEmpty ? [.null] : [])
    for schema in candidates {
      if let valid = readings.first(where: {
        schemas.isValid($0, against: schema, direction: .request)
      }) {
        return valid
      }
    }
    let types = candidates.first.flatMap { schemas[schemas.target(of: $0)].types } ?? .all
    guard !types.contains(.string), let read else { return .string(text) }
    return read
  }

  /// The number, truth value or null that a text spells; none for any other text.
  private func scalar(in text: String) -> JSON? {
    guard let value = try? JSON.parse(text) else { return .none }
    switch value {
    case .null, .bool, .number: return value
    case .string, .array, .object: return .none
    }
  }

  func wantsArray(_ candidates: [SchemaID]) -> Bool { wants(.array, candidates) }

  func wantsObject(_ candidates: [SchemaID]) -> Bool { wants(.object, candidates) }

  private func wants(_ type: TypeSet, _ candidates: [SchemaID]) -> Bool {
    branches(of: candidates).contains { branch in
      branch.types.map { $0.contains(type) && !$0.contains(.string) } ?? false
    }
  }

  func itemSchemas(of candidates: [SchemaID]) -> [SchemaID] {
    branches(of: candidates).compactMap { $0.arrays?.items }
  }

  func properties(of candidates: [SchemaID]) -> [ObjectRules.Property] {
    branches(of: candidates).flatMap { $0.objects?.properties ?? [] }
  }

  /// The schemas of a member, by its name or as one of any name.
  func schemas(of member: String, in candidates: [SchemaID]) -> [SchemaID] {
    let named = properties(of: candidates).filter { $0.name.hasSameCodePoints(as: member) }
    return named.isEmpty
      ? branches(of: candidates).compactMap { $0.objects?.additionalProperties }
      : named.map(\.schema)
  }

  /// The schemas and what they are put together from.
  private func branches(of candidates: [SchemaID], depth: Int = 0) -> [SchemaNode] {
    guard depth < Self.deepest else { return [] }
    return candidates.flatMap { candidate -> [SchemaNode] in
      let node = schemas[schemas.target(of: candidate)]
      guard let parts = node.applicators else { return [node] }
      let inner = parts.allOf + parts.anyOf + parts.oneOf + [parts.ref].compactMap(\.self)
      return [node] + branches(of: inner, depth: depth + 1)
    }
  }
}
