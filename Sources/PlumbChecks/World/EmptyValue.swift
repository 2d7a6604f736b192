package import PlumbJSON

extension JSON {
  /// Whether this is what a typed language has where nothing was given: null, `""`, 0, false, `[]`, `{}`.
  package var isEmptyValue: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .number: self == 0
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    }
  }
}
