/// Which members or items of one value have been evaluated, for `unevaluatedProperties` and `unevaluatedItems`.
///
/// A value is an object or an array, so one set of indexes serves both. Without such a keyword nothing is tracked.
struct Marks: Sendable {
  let isTracking: Bool
  private var hasAll = false
  private var indexes = BitSet()

  init(tracking: Bool = false) { isTracking = tracking }

  /// Marks of the same kind with nothing in them, for a branch that may fail.
  var fresh: Marks { Marks(tracking: isTracking) }

  func contains(_ index: Int) -> Bool { hasAll || indexes.contains(index) }

  mutating func insert(_ index: Int) {
    if isTracking { indexes.insert(index) }
  }

  mutating func insertAll() { hasAll = true }

  mutating func formUnion(_ other: Marks) {
    guard isTracking else { return }
    hasAll = hasAll || other.hasAll
    indexes.formUnion(other.indexes)
  }
}
