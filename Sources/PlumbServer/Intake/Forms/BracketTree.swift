import PlumbJSON
import PlumbSchema

/// Fields such as `home[city]`, `home[rooms][0]`, by what stands in their brackets.
struct BracketTree {
  private var text: String?
  private var branches: [(key: String, tree: BracketTree)] = []
  /// Deeper brackets are part of the last name.
  private static let deepest = 32

  private init() {}

  init(_ fields: [FormFields.Field], below name: String) {
    for field in fields {
      add(field.text, at: Self.keys(in: field.name.dropFirst(name.count))[...])
    }
  }

  private mutating func add(_ text: String, at keys: ArraySlice<String>) {
    guard let key = keys.first else {
      self.text = text
      return
    }
    // `[]` is one more element.
    let isNext = key.isEmpty
    let name = isNext ? String(branches.count) : key
    if isNext || !branches.contains(where: { $0.key.hasSameCodePoints(as: name) }) {
      branches.append((name, BracketTree()))
    }
    guard let index = branches.lastIndex(where: { $0.key.hasSameCodePoints(as: name) }) else {
      return
    }
    branches[index].tree.add(text, at: keys.dropFirst())
  }

  private static func keys(in suffix: Substring) -> [String] {
    var keys: [String] = []
    var rest = suffix
    while rest.first == "[", keys.count < deepest, let end = rest.firstIndex(of: "]") {
      keys.append(String(rest[rest.index(after: rest.startIndex)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty ? keys : keys + [String(rest)]
  }

  /// An array where the keys are numbers and the schema takes one, else an object; a text where there are no brackets.
  func value(for schemas: [SchemaID], _ reading: TextReading) -> JSON {
    guard !branches.isEmpty else { return reading.value(of: text ?? "", for: schemas) }
    let isNumbered = branches.allSatisfy { Int($0.key) != nil }
    if isNumbered, reading.wantsArray(schemas) {
      let items = reading.itemSchemas(of: schemas)
      let ordered = branches.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
      return .array(ordered.map { $0.tree.value(for: items, reading) })
    }
    return .object(
      JSONObject(
        branches.map { key, tree in
          JSONObject.Member(
            name: key, value: tree.value(for: reading.schemas(of: key, in: schemas), reading))
        }))
  }
}
