package import PlumbContract

/// A place in a response where a resource is not what it must be, and which promise that breaks.
package struct Mismatch: Hashable, Sendable {
  /// One for each check of the life of a resource.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case givenOnCreate, defaulted, shownByCreate
    case givenOnUpdate, repeatedUpdate, leftOutOfUpdate
    case immutable, identity
    case timeNotMoved, timeMoved, timeAhead
    case refusedChange, otherUpdated, otherDeleted, unaskedChange
    case listedDifferently
    case ownedReplaced
  }

  package let kind: Kind
  /// Such as `response/body/name`.
  package let place: String
  package let expected: String
  package let actual: String
  package let promise: Promise
}
