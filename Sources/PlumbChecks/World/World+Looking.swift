import PlumbContract
import PlumbJSON
import PlumbJournal

extension World {
  /// Compares a representation with what is expected of it, and expects from then on what it showed.
  mutating func look(
    at representation: Representation, _ event: Event, _ contract: Contract
  ) -> [Mismatch] {
    guard let resource = contract.resource(representation.resource),
      let id = representation.object[resource.idMember]?.idText,
      let index = index(of: resource.name, id: id)
    else { return [] }
    let action = event.operation?.role?.action
    if resources[index].existence == .deleted {
      // It is there all the same: said once, here or by the check of the read, and nothing is expected any more.
      unsettle(index, mayBeGone: true)
      return action == .list
        ? [
          Mismatch(
            kind: .listedAfterDelete, place: representation.place,
            expected: "no deleted resource", actual: JSON.string(id).brief,
            promise: event.operation?.successes.first?.promise ?? resource.promise)
        ] : []
    }
    resources[index].existence = .exists
    let mismatches = resources[index].differences(
      from: representation, isListed: action == .list,
      latest: event.clock + Double(contract.clockSkew))
    let isLook = action == .read || action == .list
    resources[index].adopt(representation, isLook: isLook)
    return mismatches
  }

  /// Where the answer to a request for one resource shows another one.
  func otherIdentity(_ event: Event, _ contract: Contract) -> [Mismatch] {
    guard let action = event.operation?.role?.action, [.read, .update, .patch].contains(action),
      event.step.label?.family != .serverSet, !event.followsLocation,
      let subject = event.step.subject.flatMap({ self[$0] }),
      let resource = contract.resource(subject.variable.resource),
      let representation = event.shown.first, representation.resource == resource.name,
      let id = representation.object[resource.idMember]?.idText, !Agreement.sameID(id, subject.id)
    else { return [] }
    return [
      Mismatch(
        kind: .identity, place: representation.place + "/" + resource.idMember,
        expected: JSON.string(subject.id).brief, actual: JSON.string(id).brief,
        promise: resource.member(resource.idMember)?.promise ?? resource.promise)
    ]
  }

  /// Where a list shows a resource twice, or leaves out one that exists.
  func gaps(in listing: Listing, _ event: Event, _ contract: Contract) -> [Mismatch] {
    guard let resource = event.operation.flatMap(contract.resource(of:)) else { return [] }
    let promise = event.operation?.successes.first?.promise ?? resource.promise
    let ids = event.shown.map { $0.object[resource.idMember]?.idText }
    var found: [Mismatch] = []
    var seen: Set<String> = []
    for (id, representation) in zip(ids, event.shown) {
      guard let id, !seen.insert(Agreement.normalisedID(id)).inserted else { continue }
      found.append(
        Mismatch(
          kind: .listedTwice, place: representation.place + "/" + resource.idMember,
          expected: "each resource once", actual: "\(JSON.string(id).brief) once more",
          promise: promise))
    }
    guard listing.isWhole else { return found }
    for tracked in resources
    where tracked.existence == .exists && tracked.parent == nil
      && tracked.variable.resource.hasSameCodePoints(as: resource.name)
      && !seen.contains(Agreement.normalisedID(tracked.id))
    {
      found.append(
        Mismatch(
          kind: .notListed, place: listing.place,
          expected: "an element with the \(resource.idMember) \(JSON.string(tracked.id).brief)",
          actual: "none among \(event.shown.count)", promise: promise))
    }
    return found
  }
}
