package import PlumbJSON

/// The types a value may have (JSON Schema validation §6.1.1); `integer` is a number without fraction.
package struct TypeSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let null = TypeSet(rawValue: 1)
  package static let boolean = TypeSet(rawValue: 2)
  package static let integer = TypeSet(rawValue: 4)
  package static let number = TypeSet(rawValue: 8)
  package static let string = TypeSet(rawValue: 16)
  package static let array = TypeSet(rawValue: 32)
  package static let object = TypeSet(rawValue: 64)
  package static let all: TypeSet = [.null, .boolean, .integer, .number, .string, .array, .object]
}

extension TypeSet {
  /// Every type with its name, in the order in which messages list them.
  package static let named: [(name: String, type: TypeSet)] = [
    ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean),
    ("array", .array), ("object", .object), ("null", .null),
  ]

  /// The type of a JSON Schema type name, or nil where there is none of that name.
  package init?(name: String) {
    guard let found = Self.named.first(where: { $0.name.hasSameCodePoints(as: name) }) else {
      return nil
    }
    self = found.type
  }

  /// Whether a value is of one of these types; `1.0` is an integer.
  package func contains(typeOf value: JSON) -> Bool {
    switch value {
    case .null: contains(.null)
    case .bool: contains(.boolean)
    case .number(let number): contains(.number) || contains(.integer) && number.isInteger
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    }
  }
}
