import PlumbContract
import PlumbJSON
import PlumbJournal

extension Label {
  /// A label whose source and level come from the promise that is at stake.
  init(
    _ family: Family, _ constraint: String, at place: String, _ kind: String, value: JSON? = nil,
    saying text: String, by promise: Promise, atMost level: Level = .must
  ) {
    self.init(
      family: family, constraint: constraint, place: place, kind: kind, value: value,
      promise: text, source: promise.source,
      level: promise.basis == .inferred ? min(level, .should) : level)
  }
}

extension [Member] {
  /// The rules of the member that a pointer leads to or into.
  func deepest(along tokens: ArraySlice<String>) -> Member? {
    guard let name = tokens.first,
      let member = first(where: { $0.name.hasSameCodePoints(as: name) })
    else { return nil }
    return member.members.deepest(along: tokens.dropFirst()) ?? member
  }
}
