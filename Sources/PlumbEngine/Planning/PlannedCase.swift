import PlumbJournal

/// A case of the plan; where it tries several things at once, with the way to try fewer of them.
struct PlannedCase: Sendable {
  let planned: Case
  /// How many things it tries.
  let partCount: Int
  private let makePartIDs: @Sendable () -> [String]
  private let narrowing: @Sendable ([Int]) -> Case?

  /// A case that tries one thing.
  init(_ planned: Case) {
    self.planned = planned
    partCount = 1
    makePartIDs = { [planned.id] }
    narrowing = { _ in nil }
  }

  /// The ids of the cases that try its parts singly, in order; one of its own where it tries one thing.
  ///
  /// Made when they are asked for: most cases are never narrowed.
  var partIDs: [String] { makePartIDs() }

  /// A case that tries several things; `narrowed` makes the case that tries only those at the indexes given.
  init(
    _ planned: Case, partCount: Int, partIDs: @escaping @Sendable () -> [String],
    narrowed: @escaping @Sendable ([Int]) -> Case?
  ) {
    self.planned = planned
    self.partCount = partCount
    makePartIDs = partIDs
    narrowing = narrowed
  }

  /// The case that tries these parts only; itself where they are all, nil where they cannot be tried like this.
  func narrowed(to parts: [Int]) -> PlannedCase? {
    guard parts.count < partCount else { return self }
    guard let planned = narrowing(parts) else { return nil }
    let (narrowing, makePartIDs) = (narrowing, makePartIDs)
    return PlannedCase(
      planned, partCount: parts.count,
      partIDs: {
        let all = makePartIDs()
        return parts.map { all[$0] }
      }
    ) { indexes in
      narrowing(indexes.map { parts[$0] })
    }
  }
}
