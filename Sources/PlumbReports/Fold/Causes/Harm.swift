/// How much a broken promise costs, the worst first: of two causes of one level the worse is read first.
package enum Harm: Int, Hashable, Sendable, Comparable {
  /// The server itself says that it failed, or its answer cannot be read.
  case failure
  /// What was given is lost, or somebody else's data is changed.
  case loss
  /// What is not theirs is shown to clients, or done for them.
  case leak
  case other

  /// By the ids of the checks, which the journal has; one that is not named here is no worse than others.
  package static let checks: [(harm: Harm, ids: [String])] = [
    (.failure, ["no-server-error", "message-is-framed", "body-is-well-formed"]),
    (
      .loss,
      [
        "created-is-readable", "create-keeps-what-was-given", "ids-are-unique",
        "update-is-persisted", "update-changes-only-what-was-named", "update-is-idempotent",
        "update-leaves-others-alone", "delete-leaves-others-alone",
        "refused-request-changes-nothing",
        "safe-methods-change-nothing", "text-survives", "numbers-survive", "order-survives",
        "repetition-survives", "immutable-is-kept", "concurrent-writes-are-all-kept",
      ]
    ),
    (
      .leak,
      [
        "credential-is-required", "wrong-credential-is-refused", "credential-is-not-echoed",
        "error-reveals-nothing", "deleted-is-gone", "deleted-is-not-listed",
      ]
    ),
  ]

  init(of check: String) {
    self = Self.checks.first { $0.ids.contains { $0 == check } }?.harm ?? .other
  }

  package static func < (left: Harm, right: Harm) -> Bool { left.rawValue < right.rawValue }
}
