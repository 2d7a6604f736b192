import PlumbContract
import PlumbJournal

extension Observation {
  /// The finding for a resource of the case that should be there and is not found.
  ///
  /// It is the affair of one check alone: of that on what was done to another resource since this one was seen, of
  /// that on a request that was refused, or else of that on its creation.
  package func absence(after disturbance: Disturbances.Kind?) -> [Finding] {
    guard step.intent == .accepted, hasOwnMethod, exchange.isNotFound,
      let subject, subject.existence == .exists, lastDisturbance(of: subject) == disturbance,
      let action, [.read, .list, .delete].contains(action), !isLocationVisit,
      isReferenceVisit == nil
    else { return [] }
    return [
      Finding(
        place: "response/status", expected: expectedSuccess, actual: statusText,
        promise: operation?.successes.first?.promise)
    ]
  }

  private func lastDisturbance(of subject: TrackedResource) -> Disturbances.Kind? {
    let wasShown = subject.expected.contains { $0.isEchoed || $0.isConfirmed }
    let wasRead = subject.expected.contains(where: \.isConfirmed)
    if wasShown, subject.disturbances.contains(.refused) { return .refused }
    if wasRead, subject.disturbances.contains(.otherDeleted) { return .otherDeleted }
    return nil
  }
}
