package import PlumbJSON

extension [Member] {
  package func named(_ name: String) -> Member? {
    first { $0.name.hasSameCodePoints(as: name) }
  }

  /// The member at a place, however deep; nil where the documentation has none there.
  package func member(at place: JSONPointer) -> Member? {
    var members = self
    var found: Member?
    for name in place.tokens {
      found = members.named(name)
      members = found?.members ?? []
    }
    return found
  }
}
