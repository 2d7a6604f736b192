import PlumbContract
import PlumbJSON
import PlumbJournal

extension Observation {
  /// The slots that the request target is made of.
  private var slots: [Slot] {
    step.request.target.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
  }

  /// The resource whose `Location` the request follows.
  var visitedLocation: TrackedResource? {
    slots.first { $0.content == .location }.flatMap { world[$0.variable] }
  }

  var isLocationVisit: Bool { slots.contains { $0.content == .location } }

  /// The member that holds the id which the request follows.
  var isReferenceVisit: Member? {
    for slot in slots {
      guard case .member(let name) = slot.content,
        let member = contract.resource(slot.variable.resource)?.member(name),
        member.reference != nil
      else { continue }
      return member
    }
    return nil
  }
}
