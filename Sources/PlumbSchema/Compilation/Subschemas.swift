import PlumbJSON

/// The keywords that hold schemas, and how: only there is `$id` an identifier, in an `enum` it is data.
enum Subschemas {
  /// Calls `body` with each schema that a keyword holds and the tokens that lead there.
  static func visit(_ keyword: JSONObject.Member, _ body: (JSON, [String]) -> Void) {
    switch shapes[ExactText(keyword.name)] {
    case .one:
      // Only `items` of older drafts is an array here.
      guard case .array(let elements) = keyword.value else {
        body(keyword.value, [keyword.name])
        return
      }
      for (index, element) in elements.enumerated() {
        body(element, [keyword.name, String(index)])
      }
    case .list:
      for (index, element) in (keyword.value.array ?? []).enumerated() {
        body(element, [keyword.name, String(index)])
      }
    case .named:
      for member in keyword.value.object?.members ?? [] {
        body(member.value, [keyword.name, member.name])
      }
    case nil:
      break
    }
  }

  private enum Shape { case one, list, named }

  private static let shapes: [ExactText: Shape] = {
    var shapes: [ExactText: Shape] = [:]
    for name in [
      "items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else",
      "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems",
    ] { shapes[ExactText(name)] = .one }
    for name in ["allOf", "anyOf", "oneOf", "prefixItems"] { shapes[ExactText(name)] = .list }
    for name in [
      "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "dependencies",
    ] {
      shapes[ExactText(name)] = .named
    }
    return shapes
  }()
}
