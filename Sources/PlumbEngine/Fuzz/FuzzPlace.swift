import PlumbContract
import PlumbJSON

/// A member whose value a client is free to choose.
struct FuzzPlace: Sendable {
  let pointer: JSONPointer
  let member: Member
  /// Whether it may be left out without a doubt about what that means.
  let isOptional: Bool

  /// The free members of a body and of the objects in it that the plain body has, in the contract's order.
  static func all(
    in media: MediaType, of resource: Resource, plain: JSON, _ planner: Planner
  ) -> [FuzzPlace] {
    places(media.members, of: resource, at: .root, plain, planner)
  }

  private static func places(
    _ members: [Member], of resource: Resource?, at pointer: JSONPointer, _ plain: JSON,
    _ planner: Planner
  ) -> [FuzzPlace] {
    members.flatMap { member -> [FuzzPlace] in
      let place = pointer.appending(member.name)
      guard member.availableWhen.isEmpty, !member.namesResource, !isCondition(member, members),
        !planner.isServerSet(member, of: resource),
        resource?.member(member.name)?.isImmutable != true
      else { return [] }
      guard member.members.isEmpty else {
        guard plain[place]?.object != nil else { return [] }
        let inner = member.owns.flatMap { planner.contract.resource($0) }
        return places(member.members, of: inner, at: place, plain, planner)
      }
      return [FuzzPlace(pointer: place, member: member, isOptional: !member.isRequired)]
    }
  }

  /// Whether the value of this member decides what others mean.
  private static func isCondition(_ member: Member, _ siblings: [Member]) -> Bool {
    siblings.contains { other in
      other.reference?.selector?.hasSameCodePoints(as: member.name) == true
        || other.availableWhen.contains { $0.sibling.hasSameCodePoints(as: member.name) }
    }
  }
}
