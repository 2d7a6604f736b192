import PlumbJSON
import PlumbSchema

/// A bound of a schema, with the things of the contract that values on either side of it stand for.
struct CoverageBound: Sendable {
  /// What of a value is measured, and against what.
  enum Limit: Sendable {
    case number(JSONNumber, isExclusive: Bool)
    /// Code points of a text.
    case length(Int)
    /// Elements of an array.
    case items(Int)
    /// Members of an object.
    case properties(Int)
  }

  let limit: Limit
  let isUpper: Bool
  /// A value at the bound; for an exclusive one, any value inside of it.
  let edge: Int
  /// A value beyond the bound.
  let beyond: Int

  /// The thing that a value stands for; nil where it lies well inside, or is of another type.
  func item(for value: JSON) -> Int? {
    guard let order = order(of: value) else { return nil }
    let isBeyond = isUpper ? order > 0 : order < 0
    if case .number(_, isExclusive: true) = limit { return isBeyond || order == 0 ? beyond : edge }
    return isBeyond ? beyond : order == 0 ? edge : nil
  }

  /// Below zero where the value is less than the bound, zero where it is the bound.
  private func order(of value: JSON) -> Int? {
    switch (limit, value) {
    case (.number(let bound, _), .number(let number)):
      number == bound ? 0 : number < bound ? -1 : 1
    case (.length(let bound), .string(let text)): text.unicodeScalars.count - bound
    case (.items(let bound), .array(let elements)): elements.count - bound
    case (.properties(let bound), .object(let object)): object.count - bound
    default: nil
    }
  }
}

extension CoverageBound {
  /// A bound as a schema writes it.
  struct Written {
    let keyword: String
    let limit: Limit
    let isUpper: Bool

    var text: String {
      switch limit {
      case .number(let number, _): "\(keyword) \(number)"
      case .length(let count), .items(let count), .properties(let count): "\(keyword) \(count)"
      }
    }
  }

  /// The bounds of a schema that a value can break: nothing is shorter than 0.
  static func written(in node: SchemaNode) -> [Written] {
    let numbers: [(String, JSONNumber?, isExclusive: Bool, isUpper: Bool)] = [
      ("minimum", node.minimum, false, false),
      ("exclusiveMinimum", node.exclusiveMinimum, true, false),
      ("maximum", node.maximum, false, true),
      ("exclusiveMaximum", node.exclusiveMaximum, true, true),
    ]
    let counts: [(String, Int?, (Int) -> Limit, isUpper: Bool)] = [
      ("minLength", node.minLength, Limit.length, false),
      ("maxLength", node.maxLength, Limit.length, true),
      ("minItems", node.minItems, Limit.items, false),
      ("maxItems", node.maxItems, Limit.items, true),
      ("minProperties", node.minProperties, Limit.properties, false),
      ("maxProperties", node.maxProperties, Limit.properties, true),
    ]
    return numbers.compactMap { keyword, bound, isExclusive, isUpper in
      bound.map {
        Written(
          keyword: keyword, limit: .number($0, isExclusive: isExclusive), isUpper: isUpper)
      }
    }
      + counts.compactMap { keyword, bound, limit, isUpper in
        bound.flatMap { isUpper || $0 > 0 ? $0 : nil }.map {
          Written(keyword: keyword, limit: limit($0), isUpper: isUpper)
        }
      }
  }
}
