package import PlumbJSON

extension [Member] {
  /// The member at a place, however deep; nil where the documentation has none there.
  package func member(at place: JSONPointer) -> Member? {
    var members = self
    var found: Member?
    for name in place.tokens {
      found = members.first { $0.name.hasSameCodePoints(as: name) }
      members = found?.members ?? []
    }
    return found
  }
}
