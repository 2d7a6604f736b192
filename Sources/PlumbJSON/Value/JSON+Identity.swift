extension JSON {
  /// Whether both values are written alike but for white space and escapes: unlike `==` this tells `1` from `1.0`,
  /// and one member order from another.
  package func isIdentical(to other: JSON) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a.text.hasSameCodePoints(as: b.text)
    case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
    case (.array(let a), .array(let b)): a.elementsEqual(b) { $0.isIdentical(to: $1) }
    case (.object(let a), .object(let b)):
      a.members.elementsEqual(b.members) {
        $0.name.hasSameCodePoints(as: $1.name) && $0.value.isIdentical(to: $1.value)
      }
    default: false
    }
  }
}
