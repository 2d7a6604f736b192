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

extension Label {
  /// The label of a request that tries several things at once; that of the one thing where it tries no more.
  init?(merging labels: [Label]) {
    guard let first = labels.first else { return nil }
    self = first
    guard labels.count > 1 else { return }
    constraint = "combination"
    // The place that holds all the others.
    place = String(first.place.prefix { $0 != "/" })
    kind = labels.map { "\($0.place) \($0.kind)" }.joined(separator: ", ")
    value = nil
    promise = "each of these values is documented"
    level = labels.map(\.level).min() ?? first.level
  }
}

extension [Member] {
  /// The rules of the member that a pointer leads to or into.
  func deepest(along tokens: ArraySlice<String>) -> Member? {
    guard let name = tokens.first,
      let index = firstIndex(where: { $0.name.hasSameCodePoints(as: name) })
    else { return nil }
    // By its index: a member with all that is in it is much to copy on the way down.
    return self[index].members.deepest(along: tokens.dropFirst()) ?? self[index]
  }
}
