import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Synchronization

/// For each schema valid values besides the simplest one; found once, then remembered.
final class Alternatives: Sendable {
  /// Longer texts are tried by the coverage phase; here they would only make reports hard to read.
  private static let longest = 60

  private let values: ValueGenerator
  private let known = Mutex<[SchemaID: JSON]>([:])
  private let texts = Mutex<[SchemaID: JSON?]>([:])

  init(_ values: ValueGenerator) {
    self.values = values
  }

  func value(for schema: SchemaID) -> JSON {
    if let value = known.withLock({ $0[schema] }) { return value }
    let value = find(schema)
    known.withLock { $0[schema] = value }
    return value
  }

  /// A short text that says something, for a schema whose simplest value is none: patterns are often wider than what is
  /// meant by them.
  func telling(for schema: SchemaID) -> JSON? {
    if let text = texts.withLock({ $0[schema] }) { return text }
    let text = drawTelling(schema)
    texts.withLock { $0[schema] = .some(text) }
    return text
  }

  private func drawTelling(_ schema: SchemaID) -> JSON? {
    (0..<Self.draws).compactMap { draw -> String? in
      var choices = ChoiceSource(seed: 0, stream: "telling \(draw)")
      return (try? values.value(for: schema, from: &choices))?.string
    }.filter { text in
      text.utf8.contains { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.map(JSON.string)
  }

  private static let draws = 24

  private func find(_ schema: SchemaID) -> JSON {
    let simplest = (try? values.simplest(for: schema)) ?? .null
    let other = values.validVariations(of: schema).valid.lazy
      .filter { $0.pointer.tokens.isEmpty }.compactMap(\.value)
      .first { value in
        !value.isNull && value.string?.isEmpty != true && value.array?.isEmpty != true
          && value != simplest && value.typeName == simplest.typeName
          && value.text(.compact).utf8.count <= Self.longest
      }
    return other ?? simplest
  }
}
