import PlumbContract
import PlumbJSON
import PlumbJournal

/// What a write that was accepted makes of each member, by the contract's rules.
struct WriteRules {
  let resource: Resource
  /// The rules of the body that was sent.
  let requestMembers: [Member]
  let given: JSONObject
  /// A member whose value the documentation lets a server treat in more than one way.
  let dubious: String?

  /// A part of the body that makes or changes a resource of its own.
  struct OwnedPart {
    let resource: String
    /// The member of the whole that holds the part's id.
    let idMember: String
    let members: [Member]
    let given: JSONObject
  }

  var ownedParts: [OwnedPart] {
    requestMembers.compactMap { member in
      guard let owned = member.owns, let content = given[member.name]?.object,
        let idMember = resource.member(member.name)?.expands
      else { return nil }
      return OwnedPart(
        resource: owned, idMember: idMember, members: member.members, given: content)
    }
  }

  func afterCreate(id: String) -> [ExpectedMember] {
    resource.members.map { member in
      if member.name == resource.idMember {
        return ExpectedMember(member: member, value: .exactly(.string(id)), origin: .identity)
      }
      if let value = clearlyGiven(member) {
        return ExpectedMember(member: member, value: value, origin: .givenOnCreate)
      }
      if given[member.name] == nil, isServerFree(member), isAvailable(member, among: given),
        let value = documentedDefault(of: member)
      {
        return ExpectedMember(member: member, value: .exactly(value), origin: .defaulted)
      }
      return ExpectedMember(member: member, value: .anything, origin: .shownByCreate)
    }
  }

  func afterUpdate(
    of tracked: TrackedResource, isPartial: Bool, startedAt: Double
  ) -> [ExpectedMember] {
    let isRepeated = tracked.isUpdated && given == tracked.given
    let ownedIDs = ownedParts.map(\.idMember)
    return tracked.expected.map { old in
      let member = old.member
      if old.origin == .identity { return old }
      let was = tracked.shown.map { $0[member.name] }
      if member.touchedBy.contains(.update) {
        return touched(
          old, was: was, strictly: !isRepeated && startedAt - tracked.writtenAt > 1.05)
      }
      if isRepeated, !isPartial, old.isEchoed || old.isConfirmed, member.isStable,
        case .exactly(let value) = old.value
      {
        return ExpectedMember(member: member, value: .exactly(value), origin: .repeatedOnUpdate)
      }
      if member.isImmutable, let was {
        return ExpectedMember(member: member, value: .exactly(was), origin: .immutable)
      }
      if let value = clearlyGiven(member) {
        return ExpectedMember(
          member: member, value: value, origin: isRepeated ? .repeatedOnUpdate : .givenOnUpdate)
      }
      if ownedIDs.contains(member.name), given[member.name] == nil, let was {
        return ExpectedMember(member: member, value: .exactly(was), origin: .owned)
      }
      guard given[member.name] == nil, isServerFree(member), let was,
        isAvailable(member, among: merged(tracked.shown)), member.expands == nil
      else { return ExpectedMember(member: member, value: .anything, origin: .shownByUpdate) }
      // A PUT that leaves an optional member out may keep it or reset it: the documentation is silent.
      return ExpectedMember(
        member: member,
        value: isPartial ? .exactly(was) : .oneOf([was, documentedDefault(of: member), nil]),
        origin: .leftOutOfUpdate)
    }
  }

  /// What is known of a part that a whole has just made: its id and what was given for it.
  func afterEmbeddedCreate(id: String) -> [ExpectedMember] {
    resource.members.map { member in
      if member.name == resource.idMember {
        return ExpectedMember(member: member, value: .exactly(.string(id)), origin: .identity)
      }
      return ExpectedMember(
        member: member, value: clearlyGiven(member) ?? .anything, origin: .givenOnCreate)
    }
  }

  func afterEmbeddedUpdate(of tracked: TrackedResource) -> [ExpectedMember] {
    tracked.expected.map { old in
      if old.origin == .identity { return old }
      return ExpectedMember(
        member: old.member, value: clearlyGiven(old.member) ?? .anything, origin: .givenOnUpdate)
    }
  }
}

extension WriteRules {
  /// The value that must come back, where the documentation leaves no other choice.
  private func clearlyGiven(_ member: Member) -> ExpectedMember.Value? {
    guard let value = given[member.name], isServerFree(member), member.name != dubious,
      isAvailable(member, among: given)
    else { return nil }
    let isRequired = requestMembers.first { $0.name == member.name }?.isRequired ?? false
    // Null and "" for an optional member may be taken as not given.
    if !isRequired, value.isNull || value.string?.isEmpty == true { return nil }
    return member.expands == nil ? .exactly(value) : .ifShown(value)
  }

  /// Whether the client decides what the member holds.
  private func isServerFree(_ member: Member) -> Bool {
    !member.isReadOnly && member.touchedBy.isEmpty && !member.isSecret
  }

  private func documentedDefault(of member: Member) -> JSON? {
    requestMembers.first { $0.name == member.name }?.default ?? member.default
  }

  /// Whether the siblings have the values with which the member means anything.
  private func isAvailable(_ member: Member, among values: JSONObject) -> Bool {
    let sent = requestMembers.first { $0.name == member.name }
    return (member.availableWhen + (sent?.availableWhen ?? [])).allSatisfy { condition in
      let sibling =
        values[condition.sibling]
        ?? requestMembers.first { $0.name == condition.sibling }?.default ?? .null
      return condition.values.contains(sibling)
    }
  }

  private func merged(_ shown: JSONObject?) -> JSONObject {
    var values = shown ?? JSONObject()
    for entry in given.members { values[entry.name] = entry.value }
    return values
  }

  private func touched(
    _ old: ExpectedMember, was: JSON??, strictly: Bool
  ) -> ExpectedMember {
    let value: ExpectedMember.Value =
      if case .some(.some(let text)) = was, let time = text.string.flatMap(Timestamp.init) {
        .later(than: time, strictly: strictly)
      } else {
        .anything
      }
    return ExpectedMember(member: old.member, value: value, origin: .touched)
  }
}
