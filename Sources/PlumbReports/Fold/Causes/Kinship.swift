import PlumbJournal

/// A reason to take two deviations for one defect.
///
/// Each reason looks only at what the journal says of the two: check, operation, place, answer, and the steps of
/// their cases. The first of the two is the one that explains the other.
struct Kinship: Sendable {
  typealias Side = (subject: Subject, trace: Trace, context: Context)

  let holds: @Sendable (_ cause: Side, _ effect: Side) -> Bool

  private static let all: [Kinship] = [
    .oneMember, .oneStatus, .oneAnswer, .oneList, .onePlace, .letIn, .refusedAsAWhole, .neverBorn,
    .neverGone, .conditionsIgnored, .oneRace,
  ]

  /// Whether one deviation explains another one, for whatever reason.
  static func holds(_ cause: Side, _ effect: Side) -> Bool {
    all.contains { $0.holds(cause, effect) }
  }

  /// Whether one deviation may explain another one, which may as well come from something else: so it says nothing of
  /// whether two that may explain it are one.
  static func mayHold(_ cause: Side, _ effect: Side) -> Bool { inTheCrowd.holds(cause, effect) }
}

extension Kinship {
  /// A member of a resource that is not what it should be is one defect, however many promises it breaks.
  private static let oneMember = Kinship { cause, effect in
    cause.subject.part == .response && effect.subject.part == .response
      && cause.subject.member != nil && cause.subject.member == effect.subject.member
      && cause.subject.shownFamily == effect.subject.shownFamily
      && (isReading(cause) || !isReading(effect))
  }

  /// A change by mere reading looks like a change by whatever else was done.
  private static func isReading(_ side: Side) -> Bool {
    side.subject.check == "safe-methods-change-nothing"
  }

  /// A status that is wrong in itself is wrong wherever the operation answers it.
  private static let oneStatus = Kinship { cause, effect in
    let checks = [
      "no-server-error", "status-is-registered", "status-is-documented", "status-fits-method",
    ]
    return checks.contains(cause.subject.check) && cause.subject.status != nil
      && cause.subject.status == effect.subject.status
      && cause.subject.operation == effect.subject.operation
  }

  /// An answer that is wrong as a whole is wrong in one way, whatever is said of it.
  private static let oneAnswer = Kinship { cause, effect in
    cause.subject.isWhole && effect.subject.isWhole
      && cause.subject.shownBy == effect.subject.shownBy
      && shareAnswer(cause.trace, effect.trace)
  }

  /// A list that leaves something out does so whichever operation has written it last.
  private static let oneList = Kinship { cause, effect in
    let check = "created-is-listed-once"
    return cause.subject.check == check && effect.subject.check == check
      && cause.subject.shownBy == effect.subject.shownBy
  }

  /// What is let in at one place of a request is let in for one reason, whichever promise forbids it.
  private static let onePlace = Kinship { cause, effect in
    cause.subject.part == .request && effect.subject.part == .request
      && cause.subject.operation == effect.subject.operation
      && cause.subject.place == effect.subject.place
      && cause.subject.status == effect.subject.status
  }

  private static func shareAnswer(_ one: Trace, _ other: Trace) -> Bool {
    let answers = Set(one.answers)
    return one.isEverywhere || other.answers.contains(where: answers.contains)
  }

  /// An invalid value that is let in is shown afterwards.
  private static let letIn = Kinship { cause, effect in
    guard
      cause.subject.part == .request || cause.subject.check == "refused-request-changes-nothing",
      effect.subject.check == "body-matches-schema", let dubious = effect.context.dubious,
      let member = effect.subject.member
    else { return false }
    return ExactText(dubious.operation) == cause.subject.operation
      && ExactText(dubious.member) == member
      && (cause.subject.part == .response || cause.subject.member == member)
  }

  /// An operation that refuses the plainest request refuses it with every value in it.
  private static let refusedAsAWhole = Kinship { cause, effect in
    let check = "valid-input-is-accepted"
    return cause.subject.check == check && effect.subject.check == check
      && cause.subject.operation == effect.subject.operation
      && (cause.subject.isWhole || effect.subject.isWhole)
  }

  /// What was not made as it should be is not found afterwards, and cannot be referred to.
  private static let neverBorn = Kinship { cause, effect in
    let checks = [
      "id-has-documented-form", "created-is-readable", "ids-are-unique", "reference-resolves",
    ]
    guard checks.contains(cause.subject.check), cause.subject.operation.text.hasPrefix("POST "),
      effect.trace.creations.contains(cause.subject.operation)
        || effect.subject.family == cause.subject.family
    else { return false }
    return effect.subject.status.map { (400..<500).contains($0) }
      ?? checks.contains(effect.subject.check) || effect.subject.check == "created-is-listed-once"
  }

  /// What is not removed goes on to be shown, listed and changed.
  private static let neverGone = Kinship { cause, effect in
    let (causes, effects) = (
      ["deleted-is-gone", "unknown-id-is-not-found"],
      [
        "deleted-is-gone", "deleted-is-not-listed", "deleted-cannot-be-updated",
        "delete-of-unknown-is-not-found", "delete-keeps-references-whole",
        "dangling-reference-is-refused",
      ]
    )
    return causes.contains(cause.subject.check) && effects.contains(effect.subject.check)
      && (cause.subject.family == effect.subject.family
        || effect.trace.creations.contains { $0.text == "POST " + cause.subject.family.text })
  }

  private static let race = "concurrent-writes-are-all-kept"

  /// Races on one resource are one defect, whatever anomaly they end in.
  private static let oneRace = Kinship { cause, effect in
    cause.subject.check == race && effect.subject.check == race
      && cause.subject.family == effect.subject.family
  }

  /// What one client alone finds lost goes wrong among several as well.
  private static let inTheCrowd = Kinship { cause, effect in
    let alone = [
      "created-is-readable", "created-is-listed-once", "create-keeps-what-was-given",
      "ids-are-unique", "id-has-documented-form", "update-is-persisted", "update-is-idempotent",
      "update-leaves-others-alone", "update-changes-only-what-was-named",
      "safe-methods-change-nothing", "list-agrees-with-items", "deleted-is-gone",
      "deleted-is-not-listed", "deleted-cannot-be-updated",
    ]
    return effect.subject.check == race && cause.subject.family == effect.subject.family
      && alone.contains(cause.subject.check)
  }

  /// Tags that stand for nothing are given by one piece of code, for reading and for writing.
  private static let conditionsIgnored = Kinship { cause, effect in
    cause.subject.check == "conditional-requests-hold"
      && cause.subject.check == effect.subject.check
      && cause.subject.family == effect.subject.family
  }
}
