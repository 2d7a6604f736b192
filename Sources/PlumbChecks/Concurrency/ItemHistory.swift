import PlumbContract
import PlumbJSON
import PlumbJournal

/// What a history says of one item, in the form in which it can be searched.
struct ItemHistory {
  let item: History.Item
  /// The members that are looked at: what a client writes, stays as it was written.
  let members: [Member]
  private var numbers: [ValueNumbers] = []
  private(set) var operations: [ItemOperation] = []
  /// What each member may have after a write that has left it out.
  private(set) var afterOmission: [ValueSet] = []

  init(_ item: History.Item, in history: History, _ contract: Contract) {
    self.item = item
    let resource = contract.resource(item.resource)
    let entries = history.entries.enumerated().filter { $0.element.resource == item.resource }
    members = (resource?.members ?? []).filter { member in
      member.isPlainlyWritten && entries.contains { $0.element.given?[member.name] != nil }
        && entries.allSatisfy { $0.element.leavesMeaning(to: member) }
    }
    let firstBlock = history.entries.firstIndex { $0.step.lane != nil } ?? 0
    for member in members {
      let defaults = [member.default] + entries.map { $0.element.default(of: member) }
      var numbers = ValueNumbers(member)
      for value in defaults.compactMap(\.self) { numbers.learn(value) }
      for (index, entry) in entries {
        if let value = entry.given?[member.name] { numbers.learn(value) }
        guard index < firstBlock else { continue }
        for shown in entry.shown { numbers.learn(shown.object[member.name]) }
      }
      self.numbers.append(numbers)
      afterOmission.append(
        defaults.reduce(ValueSet.others.union(numbers.empty)) {
          $0.union(numbers.set(showing: $1))
        })
    }
    for (index, entry) in entries {
      guard let kind = kind(of: entry, resource) else { continue }
      operations.append(
        ItemOperation(
          kind: kind, start: entry.start, end: entry.end, isCertain: entry.isCertain,
          client: entry.step.lane, index: index))
    }
  }

  private func kind(of entry: History.Entry, _ resource: Resource?) -> ItemOperation.Kind? {
    let isOwn = entry.id.map { Agreement.normalisedID($0).hasSameCodePoints(as: item.id) } ?? false
    switch entry.action {
    case .create:
      guard isOwn, entry.isSuccess else { return nil }
      return .create(
        zip(members, numbers).map { member, numbers in
          member.clearly(givenIn: entry).map { numbers.set(showing: $0) } ?? .anything
        })
    case .update, .patch:
      guard isOwn else { return nil }
      if entry.isMissing { return .missed }
      if entry.isRefusal { return nil }
      return .write(
        zip(members, numbers).map { member, numbers in
          if let given = entry.given, given[member.name] == nil { return nil }
          return member.clearly(givenIn: entry).map { numbers.set(showing: $0) } ?? .anything
        }, keepsRest: entry.action == .patch)
    case .delete:
      guard isOwn else { return nil }
      if entry.isMissing { return .missed }
      return entry.isRefusal ? nil : .delete
    case .read:
      guard isOwn else { return nil }
      if entry.isMissing { return .missed }
      return entry.shown.first.flatMap { seen($0, resource) }
    case .list:
      if let shown = entry.shown.first(where: { isOf($0, resource) }) {
        return seen(shown, resource)
      }
      return entry.listed.map { $0.contains(item.id) } == false ? .missed : nil
    }
  }

  private func isOf(_ shown: Representation, _ resource: Resource?) -> Bool {
    guard let id = resource?.idText(in: shown.object) else { return false }
    return Agreement.normalisedID(id).hasSameCodePoints(as: item.id)
  }

  private func seen(_ shown: Representation, _ resource: Resource?) -> ItemOperation.Kind? {
    guard isOf(shown, resource) else { return nil }
    return .seen(
      zip(members, numbers).map { member, numbers in
        let value = shown.object[member.name]
        return value == nil && !shown.isWhole ? .anything : numbers.set(showing: value)
      })
  }
}

extension Member {
  /// Whether the member holds what was given last, and nothing else decides about it.
  fileprivate var isPlainlyWritten: Bool {
    isStable && !isReadOnly && touchedBy.isEmpty && !isImmutable && reference == nil
      && owns == nil
  }

  /// What was given, where that must be what is shown then: null and "" may be taken as not given.
  fileprivate func clearly(givenIn entry: History.Entry) -> JSON? {
    guard let value = entry.given?[name], !value.isNull, value.string?.isEmpty != true,
      !entry.ambiguous.contains(where: { $0.hasSameCodePoints(as: name) })
    else { return nil }
    // A patch may be merged into an object, and what the documentation does not know of one may be dropped.
    if let object = value.object {
      let isKnown = object.members.allSatisfy { entry in
        members.contains { $0.name.hasSameCodePoints(as: entry.name) }
      }
      guard entry.action != .patch, isKnown else { return nil }
    }
    return value
  }
}

extension History.Entry {
  /// What the member has where the request leaves it out.
  fileprivate func `default`(of member: Member) -> JSON? {
    operation.body?.document?.members.first { $0.name == member.name }?.default
  }

  /// Whether the request leaves the siblings as they are without which the member means nothing.
  fileprivate func leavesMeaning(to member: Member) -> Bool {
    guard let given else { return true }
    return member.availableWhen.allSatisfy { condition in
      given[condition.sibling].map(condition.values.contains) ?? (given[member.name] == nil)
    }
  }

  /// Whether what was asked for has been done, or seen, for sure.
  fileprivate var isCertain: Bool { isSuccess || isMissing }
}
