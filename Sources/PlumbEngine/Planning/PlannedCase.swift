import PlumbJournal

/// A case of the plan; where it tries several things at once, with the way to try fewer of them.
struct PlannedCase: Sendable {
  let planned: Case
  /// The ids of the cases that try its parts singly, in order; one of its own where it tries one thing.
  let partIDs: [String]
  private let narrowing: @Sendable ([Int]) -> Case?

  /// A case that tries one thing.
  init(_ planned: Case) {
    self.planned = planned
    partIDs = [planned.id]
    narrowing = { _ in nil }
  }

  /// A case that tries several things; `narrowed` makes the case that tries only those at the indexes given.
  init(
    _ planned: Case, partIDs: [String], narrowed: @escaping @Sendable ([Int]) -> Case?
  ) {
    self.planned = planned
    self.partIDs = partIDs
    narrowing = narrowed
  }

  /// The case that tries these parts only; itself where they are all, nil where they cannot be tried like this.
  func narrowed(to parts: [Int]) -> PlannedCase? {
    guard parts.count < partIDs.count else { return self }
    guard let planned = narrowing(parts) else { return nil }
    let narrowing = narrowing
    return PlannedCase(planned, partIDs: parts.map { partIDs[$0] }) { indexes in
      narrowing(indexes.map { parts[$0] })
    }
  }
}
