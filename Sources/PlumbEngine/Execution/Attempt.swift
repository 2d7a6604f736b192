import PlumbChecks
import PlumbHTTP
import PlumbJournal

/// One run through the steps of a case, and what has come of it so far.
struct Attempt {
  let planned: Case
  let number: Int
  var world: World
  var exchanges: [Exchange] = []
  /// The steps that the answers to planned ones have led to: further pages of lists.
  var further: [Step] = []
  /// What the answers have shown, where that leads further cases.
  var echo = Echo()
  var deviations: [Deviation] = []
  /// Which deviations are to have the commands that repeat them: those take longer to write than most checks.
  let proving: (Fingerprint) -> Bool
  /// When what the case has written is seen by every request.
  var settling: Settling
  private var ending: (verdict: Verdict, reason: String)?
  /// Why the case shows less than it was meant to, though it goes on.
  private var doubt: String?

  init(
    planned: Case, number: Int, world: World, settling: Settling,
    proving: @escaping (Fingerprint) -> Bool
  ) {
    self.planned = planned
    self.number = number
    self.proving = proving
    self.world = world
    self.settling = settling
  }

  /// The step that an exchange belongs to.
  func step(of exchange: Exchange) -> Step? {
    (planned.steps + further).first { $0.name == exchange.step }
  }

  /// Whether further steps make sense.
  var isOpen: Bool { ending == nil }

  mutating func end(_ verdict: Verdict, _ reason: String) {
    ending = ending ?? (verdict, reason)
  }

  /// Goes on, though not everything was answered: what conforms by then does so for want of proof.
  mutating func doubt(_ reason: String) {
    doubt = doubt ?? reason
  }

  /// Whether a step has shown the deviation: the first that does stands for those after it.
  func shows(_ deviation: Deviation) -> Bool {
    deviations.contains { $0.fingerprint == deviation.fingerprint }
  }

  /// Goes on without a step whose request cannot be made.
  mutating func miss(_ slot: Slot, at step: Step) {
    switch slot.content {
    case .location, .member, .entityTag:
      // A server need not send a Location or an ETag, nor show a member: then there is nothing to follow.
      break
    case .id where isOnTrial(slot.variable):
      // The verdict on its creation says all there is to say, and there is nothing to look at.
      break
    case .id:
      end(
        .blocked,
        "step '\(step.name)' needs the id of \(slot.variable), which no answer has given")
    }
  }

  /// Whether the case is about the creation of the resource itself.
  private func isOnTrial(_ variable: Variable) -> Bool {
    planned.steps.contains { $0.creates == variable && $0.part != .setup }
  }

  func result(redacting secrets: Secrets, keepingExchanges: Bool) -> CaseResult {
    let ending = ending ?? doubt.map { (.inconclusive, $0) }
    let verdict: Verdict = deviations.isEmpty ? ending?.verdict ?? .conforms : .deviates
    return CaseResult(
      number: number, case: secrets.redacted(planned), verdict: verdict,
      reason: verdict == .deviates ? "" : secrets.redacted(ending?.reason ?? ""),
      exchanges: exchanges.map(
        verdict == .conforms && !keepingExchanges ? secrets.outline(of:) : secrets.redacted),
      deviations: deviations)
  }
}
