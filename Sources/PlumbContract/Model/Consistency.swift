/// What the documentation promises of requests that come at the same time, or soon after each other.
package struct Consistency: Hashable, Sendable {
  package enum Promised: String, Hashable, Sendable, CaseIterable {
    /// Requests take effect as if they came one after the other, and what was acknowledged is seen from then on.
    case linearizable
    /// Nothing is said; what common practice expects is expected.
    case unspecified
  }

  package var promised: Promised
  /// The place of the documentation that promises it; nil where nothing is promised.
  package var promise: Promise?
  /// How long after a write reads may still show what was before.
  package var settlesWithin: Duration

  package init(_ promised: Promised = .unspecified, settlesWithin: Duration = .zero) {
    self.promised = promised
    self.settlesWithin = settlesWithin
  }
}
