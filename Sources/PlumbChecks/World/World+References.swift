package import PlumbContract
package import PlumbJSON
import PlumbJournal

extension World {
  /// Whether a tracked resource was last seen to refer to this one.
  package func hasReferences(to target: TrackedResource, under contract: Contract) -> Bool {
    resources.contains { other in
      other.existence == .exists && !other.referencingMembers(target, under: contract).isEmpty
    }
  }
}

extension TrackedResource {
  /// The members whose value, as last shown or given, is the id of `target`, or an object that holds it.
  func referencingMembers(_ target: TrackedResource, under contract: Contract) -> [Member] {
    let values = shown ?? given
    return expected.map(\.member).filter { $0.refers(to: target, in: values) }
  }
}

extension Member {
  /// Whether the member holds the id of `target`, by itself or somewhere inside the object that it embeds.
  fileprivate func refers(to target: TrackedResource, in values: JSONObject) -> Bool {
    if let object = values[name]?.object {
      return members.contains { $0.refers(to: target, in: object) }
    }
    guard let reference, let id = values[name]?.idText, Agreement.namesSomething(id) else {
      return false
    }
    return reference.resource(in: values)?.hasSameCodePoints(as: target.variable.resource) == true
      && Agreement.sameID(id, target.id)
  }
}

extension Reference {
  /// The resource that an id refers to, given its siblings; nil where the selecting one has no known value.
  package func resource(in siblings: JSONObject) -> String? {
    switch self {
    case .resource(let name): return name
    case .selected(let sibling, let choices):
      guard let value = siblings[sibling]?.string else { return nil }
      return choices.first { $0.value.hasSameCodePoints(as: value) }?.resource
    }
  }
}

extension World {
  /// Where references of a representation lead to nothing, or its expansions to something else.
  func referenceMismatches(in shown: Representation, _ contract: Contract) -> [Mismatch] {
    guard let resource = contract.resource(shown.resource) else { return [] }
    return resource.members.flatMap { member -> [Mismatch] in
      if let reference = member.reference {
        return dangling(reference, in: member, of: shown, contract).map { [$0] } ?? []
      }
      guard let sibling = member.expands, let object = shown.object[member.name]?.object,
        let reference = resource.member(sibling)?.reference,
        let id = shown.object[sibling]?.idText, Agreement.namesSomething(id),
        let target = reference.resource(in: shown.object).flatMap(contract.resource)
      else { return [] }
      let expansion = Representation(
        place: shown.place + "/" + member.name, resource: target.name, scope: [], object: object,
        isWhole: false)
      return mismatches(of: expansion, of: target, id: id, promise: member.promise)
        + referenceMismatches(in: expansion, contract)
    }
  }

  private func dangling(
    _ reference: Reference, in member: Member, of shown: Representation, _ contract: Contract
  ) -> Mismatch? {
    guard let id = shown.object[member.name]?.idText, Agreement.namesSomething(id),
      !isTainted(shown, contract), let name = reference.resource(in: shown.object),
      resource(name, id: id)?.existence == .deleted
    else { return nil }
    return Mismatch(
      kind: .dangling, place: shown.place + "/" + member.name,
      expected: "null, or the id of something that exists", actual: JSON.string(id).brief,
      promise: member.promise)
  }

  /// Whether a request that should have been refused has made the resource what it is.
  private func isTainted(_ shown: Representation, _ contract: Contract) -> Bool {
    contract.resource(shown.resource).flatMap { $0.idText(in: shown.object) }
      .flatMap { resource(shown.resource, id: $0) }?.isTainted == true
  }

  /// Where an expansion is not what the id beside it names, or not what that is when it is read by itself.
  private func mismatches(
    of expansion: Representation, of target: Resource, id: String, promise: Promise
  ) -> [Mismatch] {
    guard let shownID = target.idText(in: expansion.object),
      Agreement.namesSomething(shownID)
    else { return [] }
    guard Agreement.sameID(id, shownID) else {
      return [
        Mismatch(
          kind: .otherExpanded, place: expansion.place + target.idPlace.description,
          expected: JSON.string(id).brief, actual: JSON.string(shownID).brief, promise: promise)
      ]
    }
    guard let tracked = resource(target.name, id: id), tracked.existence == .exists else {
      return []
    }
    return tracked.expected.compactMap { expectation in
      let member = expectation.member
      guard expectation.isConfirmed || expectation.isEchoed, member.isStable,
        member.touchedBy.isEmpty, case .exactly(let value) = expectation.value,
        let actual = expansion.object[member.name], !Agreement.holds(value, actual, for: member)
      else { return nil }
      return Mismatch(
        kind: .expandedDifferently, place: expansion.place + "/" + member.name,
        expected: value.map(\.brief) ?? "null or nothing", actual: actual.brief, promise: promise)
    }
  }
}
