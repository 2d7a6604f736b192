package import PlumbJournal

/// A rule that every exchange must keep, and everything plumb says about it.
///
/// A check looks at one exchange at a time, together with what is known from the exchanges before it, so the same
/// value serves single requests and whole lives of resources.
package struct Check: Sendable {
  /// The families of the catalogue, in the order in which it is printed.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    case protocolRules = "protocol"
    case shape
    case input
    case credentials
    case life
    case references
    /// Asked for by name only.
    case optIn = "opt-in"
  }

  /// The sentence that a conforming server makes true, in lowercase words joined by hyphens.
  package let id: String
  /// The same as a sentence.
  package let title: String
  package let family: Family
  /// The usual level; a promise that is only inferred is never more than `should`.
  package let level: Level
  /// The clause or document that demands it.
  package let source: String
  /// What it costs users when a server breaks it.
  package let why: String
  /// What the owner of the server can do.
  package let mend: String
  /// Which operation is at fault where the check finds something.
  package let culprit: Culprit
  /// Whether what is seen once is proof enough: a race need not show again.
  package let provesItself: Bool
  /// Whether the check wants the request of an observation answered with a certain status; nil for a check about
  /// other things than statuses.
  ///
  /// Of those that do, a contract can set the statuses (`expectedStatuses`).
  package let expectsStatus: (@Sendable (Observation) -> Bool)?
  /// At least one that conforms and one that does not.
  ///
  /// They are run as tests, and printed by `plumb explain`.
  package let examples: [Example]
  let judge: @Sendable (Observation) -> [Finding]

  package init(
    id: String, title: String, family: Family, level: Level, source: String, why: String,
    mend: String, culprit: Culprit = .request, provesItself: Bool = false,
    expectsStatus: (@Sendable (Observation) -> Bool)? = nil, examples: [Example],
    judge: @escaping @Sendable (Observation) -> [Finding]
  ) {
    self.id = id
    self.title = title
    self.family = family
    self.level = level
    self.source = source
    self.why = why
    self.mend = mend
    self.culprit = culprit
    self.provesItself = provesItself
    self.expectsStatus = expectsStatus
    self.examples = examples
    self.judge = judge
  }
}
