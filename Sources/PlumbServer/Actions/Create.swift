import PlumbContract
import PlumbJSON

extension Transaction {
  /// Adds an item, and those that its embedded objects stand for.
  ///
  /// The pointer is where the body describes the item: the root for the item of the request itself.
  func create(
    _ resource: PlannedResource, scope: [ExactText], with given: JSONObject,
    at pointer: JSONPointer = .root, _ state: inout State
  ) throws(Refusal) -> Address {
    var record = Record(members: JSONObject(), size: size)
    var (id, key) = try newID(resource, scope, given, &state)
    for edit in behaviour.identifies where pointer.tokens.isEmpty {
      edit(&id, operation)
      key = ItemKey(id, form: resource.idForm) ?? key
    }
    let address = Address(resource: resource.index, scope: scope, key: key)
    record.members[resource.idMember] = id
    for (name, value) in resource.accepted(given) where !value.isNull {
      record.members[name] = value
    }
    for member in resource.members where record.members[member.name] == nil {
      record.members[member.name] = member.initial
    }
    touch(&record, resource, .create)
    try writeOwned(given, into: &record, resource, at: pointer, &state)
    if pointer.tokens.isEmpty { try edit(&record, before: nil, given: given) }
    try checkReferences(of: record.members, resource, at: pointer, state)
    state[address] = record
    return address
  }

  /// Adds an item under an id of the client's choice.
  func create(
    at address: Address, with given: JSONObject, _ state: inout State
  ) throws(Refusal) {
    let resource = plan.resources[address.resource]
    let made = try create(resource, scope: address.scope, with: given, &state)
    guard var record = state[made] else { return }
    state[made] = nil
    record.members[resource.idMember] = address.key.json
    state[address] = record
  }

  /// The id of a new item: the server's own, or the client's where the contract leaves it to the client.
  private func newID(
    _ resource: PlannedResource, _ scope: [ExactText], _ given: JSONObject, _ state: inout State
  ) throws(Refusal) -> (JSON, ItemKey) {
    if resource.member(resource.idMember)?.isServerSet == false,
      let id = given[resource.idMember], let key = ItemKey(id, form: resource.idForm)
    {
      if case .number(let number) = key { state.identifiers.take(number) }
      guard state[Address(resource: resource.index, scope: scope, key: key)] == nil else {
        throw Refusal(.conflict, "there is a \(resource.name) with this id already")
      }
      return (id, key)
    }
    while true {
      let id = state.identifiers.next(resource.idForm)
      guard let key = ItemKey(id, form: resource.idForm) else { continue }
      if state[Address(resource: resource.index, scope: scope, key: key)] == nil {
        return (id, key)
      }
    }
  }
}

extension PlannedResource {
  /// What of a body is stored: documented members that are the client's to set, and no embedded items.
  func accepted(_ given: JSONObject) -> [(name: String, value: JSON)] {
    if members.isEmpty { return given.members.map { ($0.name, $0.value) } }
    return members.compactMap { member in
      guard !member.isServerSet, !member.isExpansion,
        !member.name.hasSameCodePoints(as: idMember),
        !owned.contains(where: { $0.member.hasSameCodePoints(as: member.name) }),
        let value = given[member.name]
      else { return nil }
      return (member.name, value.known(by: member.members))
    }
  }
}

extension JSON {
  /// The value without the members of objects that the documentation does not know.
  fileprivate func known(by members: [Member]) -> JSON {
    guard let object, !members.isEmpty else { return self }
    return .object(
      JSONObject(
        members.compactMap { member in
          object[member.name].map {
            JSONObject.Member(name: member.name, value: $0.known(by: member.members))
          }
        }))
  }
}
