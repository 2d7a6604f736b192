import PlumbContract
import PlumbJSON
import PlumbJournal

/// What a write that was accepted makes of each member, by the contract's rules.
struct WriteRules {
  let resource: Resource
  /// The rules of the body that was sent.
  let requestMembers: [Member]
  let given: JSONObject
  /// The way to a member whose value the documentation lets a server treat in more than one way; empty for none.
  let dubious: [String]
  /// The member whose very value the request tries.
  let tried: String?
  /// The resources whose ids come from elsewhere: a server may keep one that it does not know, or drop it.
  let external: [String]
  /// What the write is where it is a patch.
  var patch: PatchOutcome?
  /// Members whose text in a form may be read as more than one value.
  var ambiguous: [String] = []

  /// A part of the body that makes or changes a resource of its own.
  struct OwnedPart {
    let resource: String
    /// The member of the whole that holds the part's id.
    let idMember: String
    let members: [Member]
    let given: JSONObject
    let dubious: [String]
    let ambiguous: [String]
  }

  var ownedParts: [OwnedPart] {
    requestMembers.compactMap { member in
      guard let owned = member.owns, let content = given[member.name]?.object,
        let idMember = resource.member(member.name)?.expands
      else { return nil }
      return OwnedPart(
        resource: owned, idMember: idMember, members: member.members, given: content,
        dubious: dubious.first == member.name ? Array(dubious.dropFirst()) : [],
        ambiguous: ambiguous.contains(member.name) ? content.names : [])
    }
  }

  func afterCreate() -> [ExpectedMember] {
    resource.members.map { member in
      if member.name == resource.idMember {
        return ExpectedMember(member: member, value: .anything, origin: .identity)
      }
      if let value = clearlyGiven(member) {
        return ExpectedMember(
          member: member, value: value, origin: .givenOnCreate,
          otherwise: documentedDefault(of: member), isTried: member.name == tried)
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
    let isRepeated =
      tracked.isUpdated && tracked.wasPatched == isPartial && given == tracked.given
    let ownedIDs = ownedParts.map(\.idMember)
    return tracked.expected.map { old in
      let member = old.member
      if old.origin == .identity { return old }
      let was = tracked.shown.map { $0[member.name] }
      if member.touchedBy.contains(.update) {
        let strictly = startedAt - tracked.writtenAt > 1.05 && changesSomething(of: tracked)
        return touched(old, was: was, strictly: strictly)
      }
      if !member.touchedBy.isEmpty { return old }
      if isRepeated, !isPartial, old.isEchoed || old.isConfirmed, member.isStable,
        case .exactly(let value) = old.value
      {
        return ExpectedMember(member: member, value: .exactly(value), origin: .repeatedOnUpdate)
      }
      if member.isImmutable, let values = old.possibleValues {
        return ExpectedMember(member: member, value: .oneOf(values), origin: .immutable)
      }
      if let patch, patch.unclear.contains(where: { $0.hasSameCodePoints(as: member.name) }) {
        return ExpectedMember(member: member, value: .anything, origin: .shownByUpdate)
      }
      if let removed = removed(member) {
        return ExpectedMember(
          member: member, value: removed, origin: .givenOnUpdate, otherwise: was.flatMap(\.self))
      }
      if let value = clearlyGiven(member) {
        return ExpectedMember(
          member: member, value: value, origin: isRepeated ? .repeatedOnUpdate : .givenOnUpdate,
          otherwise: was.flatMap(\.self), isTried: member.name == tried,
          named: patch?.parts[member.name])
      }
      if ownedIDs.contains(member.name), given[member.name] == nil, let was, let was,
        was.idText.map(Agreement.namesSomething) == true
      {
        return ExpectedMember(member: member, value: .exactly(was), origin: .owned)
      }
      guard given[member.name] == nil, isServerFree(member), let values = old.possibleValues,
        isAvailable(member, among: merged(tracked.believed)), member.expands == nil
      else { return ExpectedMember(member: member, value: .anything, origin: .shownByUpdate) }
      // A PUT that leaves an optional member out may keep it or reset it: the documentation is silent.
      return ExpectedMember(
        member: member,
        value: .oneOf(isPartial ? values : values + [documentedDefault(of: member), nil]),
        origin: .leftOutOfUpdate)
    }
  }

  /// Whether the update gives a member another value than the one shown before.
  private func changesSomething(of tracked: TrackedResource) -> Bool {
    guard let shown = tracked.believed else { return false }
    return given.members.contains { entry in
      guard let member = resource.member(entry.name), clearlyGiven(member) != nil,
        member.expands == nil, !member.isImmutable
      else { return false }
      return !Agreement.holds(entry.value, shown[entry.name], for: member)
    }
  }

  /// What is known of a part that a whole has just made: its id and what was given for it.
  func afterEmbeddedCreate() -> [ExpectedMember] {
    resource.members.map { member in
      if member.name == resource.idMember {
        return ExpectedMember(member: member, value: .anything, origin: .identity)
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
    guard let value = given[member.name], isServerFree(member), !isDubious(member),
      isAvailable(member, among: given)
    else { return nil }
    let isRequired = requestMembers.first { $0.name == member.name }?.isRequired ?? false
    // Null and "" for an optional member may be taken as not given.
    if !isRequired, value.isNull || value.string?.isEmpty == true { return nil }
    if isForeign(member) { return nil }
    return member.expands == nil
      ? .exactly(value) : .ifShown(withoutForeignIDs(value, of: member.members))
  }

  /// What is there of a member that a patch takes away: nothing, or what stands for it where nothing is given.
  private func removed(_ member: Member) -> ExpectedMember.Value? {
    guard let patch, patch.removed.contains(where: { $0.hasSameCodePoints(as: member.name) }) else {
      return nil
    }
    guard isServerFree(member), !isDubious(member), !member.isRequired, member.expands == nil else {
      return .anything
    }
    return .oneOf([nil, documentedDefault(of: member)])
  }

  /// Whether the member holds the id of something that this API cannot show.
  private func isForeign(_ member: Member) -> Bool {
    member.reference?.resources.contains { external.contains($0) } == true
  }

  private func withoutForeignIDs(_ value: JSON, of members: [Member]) -> JSON {
    guard var object = value.object else { return value }
    for member in members where object[member.name] != nil {
      object[member.name] =
        isForeign(member)
        ? JSON?.none : object[member.name].map { withoutForeignIDs($0, of: member.members) }
    }
    return .object(object)
  }

  /// Whether the member, or the sibling that tells what kind of thing its id names, was given a dubious value.
  private func isDubious(_ member: Member) -> Bool {
    if ambiguous.contains(where: { $0.hasSameCodePoints(as: member.name) }) { return true }
    guard let name = dubious.first else { return false }
    if member.name.hasSameCodePoints(as: name) { return true }
    if case .selected(let sibling, _)? = member.reference {
      return sibling.hasSameCodePoints(as: name)
    }
    return member.availableWhen.contains { $0.sibling.hasSameCodePoints(as: name) }
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
