import PlumbGeneration
import PlumbJSON
import PlumbSchema
import Synchronization

/// For each schema a valid value besides the simplest one; found once, then remembered.
final class Alternatives: Sendable {
  /// Longer texts are tried by the coverage phase; here they would only make reports hard to read.
  private static let longest = 60

  private let values: ValueGenerator
  private let known = Mutex<[SchemaID: JSON]>([:])

  init(_ values: ValueGenerator) {
    self.values = values
  }

  func value(for schema: SchemaID) -> JSON {
    if let value = known.withLock({ $0[schema] }) { return value }
    let value = find(schema)
    known.withLock { $0[schema] = value }
    return value
  }

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
