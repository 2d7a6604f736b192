extension JSON {
  /// Whether one of the scalars in the value is meant, itself where it is one; names of members are none.
  package func hasScalar(where isMeant: (JSON) -> Bool) -> Bool {
    switch self {
    case .null, .bool, .number, .string: isMeant(self)
    case .array(let elements): elements.contains { $0.hasScalar(where: isMeant) }
    case .object(let object): object.members.contains { $0.value.hasScalar(where: isMeant) }
    }
  }
}
