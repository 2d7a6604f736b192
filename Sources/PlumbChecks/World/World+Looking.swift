import PlumbContract
import PlumbJSON
import PlumbJournal

extension World {
  /// Compares a representation with what is expected of it, and expects from then on what it showed.
  ///
  /// Members whose value breaks the schema say nothing of what the server holds: they are expected as before.
  mutating func look(
    at representation: Representation, besides broken: [String], _ event: Event,
    _ contract: Contract
  ) -> [Mismatch] {
    guard let resource = contract.resource(representation.resource),
      let id = resource.idText(in: representation.object),
      let index = index(of: resource.name, id: id, in: representation.scope)
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
    resources[index].adopt(representation, besides: broken, isLook: isLook)
    return mismatches
  }

  /// Where the answer to a request for one resource shows another one.
  func otherIdentity(_ event: Event, _ contract: Contract) -> [Mismatch] {
    guard let action = event.operation?.role?.action, [.read, .update, .patch].contains(action),
      event.step.label?.family != .serverSet, !event.followsLocation,
      let subject = event.step.subject.flatMap({ self[$0] }),
      let resource = contract.resource(subject.variable.resource),
      let representation = event.shown.first, representation.resource == resource.name,
      let id = resource.idText(in: representation.object), !Agreement.sameID(id, subject.id)
    else { return [] }
    return [
      Mismatch(
        kind: .identity, place: representation.place + resource.idPlace.description,
        expected: JSON.string(subject.id).brief, actual: JSON.string(id).brief,
        promise: resource.member(resource.idMember)?.promise ?? resource.promise)
    ]
  }
}
