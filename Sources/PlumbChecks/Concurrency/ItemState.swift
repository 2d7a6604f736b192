/// What an item may be at one moment: whether it is there, and which values each of its members may have.
struct ItemState: Hashable, Sendable {
  private(set) var isThere = false
  private(set) var members: [ValueSet]
  /// What a member may have after a write that has left it out, besides what it had.
  private let afterOmission: [ValueSet]

  /// An item that nobody has created yet.
  init(afterOmission: [ValueSet]) {
    self.afterOmission = afterOmission
    members = afterOmission.map { _ in .anything }
  }

  /// The item after an operation; nil where the operation could not have come out as it did.
  func after(_ kind: ItemOperation.Kind) -> ItemState? {
    var next = self
    switch kind {
    case .create(let values):
      guard !isThere else { return nil }
      next.isThere = true
      next.members = values
    case .write(let values, let keepsRest):
      guard isThere else { return nil }
      for index in members.indices {
        let rest = keepsRest ? members[index] : members[index].union(afterOmission[index])
        next.members[index] = values[index] ?? rest
      }
    case .delete:
      // A second deletion may be answered like the first: it leaves what the client wanted.
      next.isThere = false
      next.members = members.map { _ in .anything }
    case .seen(let values):
      guard isThere else { return nil }
      for index in members.indices {
        next.members[index] = members[index].intersection(values[index])
        if next.members[index].isEmpty { return nil }
      }
    case .missed:
      guard !isThere else { return nil }
    }
    return next
  }
}
