package import PlumbContract

/// A place in a response where a resource is not what it must be, and which promise that breaks.
///
/// Each difference has one kind, so one defect is reported by one check. Where several could claim it, the first of
/// these does:
///
/// 1. what was altered on its way (an array reordered or thinned out; the very text or number that a request tried),
/// 2. what happened to the resource last without being meant to change it (a refusal, a write to another one),
/// 3. what the last write to it promised,
/// 4. that nothing happened at all.
///
/// Afterwards the resource is expected to stay as it was shown, so that later looks do not report the same again.
package struct Mismatch: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case givenOnCreate, defaulted, shownByCreate
    case givenOnUpdate, repeatedUpdate, leftOutOfUpdate
    case alteredText, alteredNumber, reordered, thinnedOut
    case immutable, identity
    case timeNotMoved, timeMoved, timeAhead
    case refusedChange, otherUpdated, otherDeleted, unaskedChange
    case listedDifferently, notListed, listedTwice, listedAfterDelete, listedElsewhere
    case pagesInCircle
    case ownedReplaced
    case otherExpanded, expandedDifferently, dangling
  }

  package let kind: Kind
  /// Such as `response/body/name`.
  package let place: String
  package let expected: String
  package let actual: String
  package let promise: Promise
}
