import PlumbContract
import PlumbJSON

extension Transaction {
  /// Puts the members that are given in the place of those that were; what is left out is kept.
  ///
  /// The pointer is where the body describes the item: the root for the item of the request itself.
  func update(
    _ present: Record, at address: Address, with given: JSONObject, in pointer: JSONPointer = .root,
    _ state: inout State
  ) throws(Refusal) {
    let resource = plan.resources[address.resource]
    try checkImmutables(of: present, given, resource, at: pointer)
    var record = present
    record.size = max(record.size, size)
    for (name, value) in resource.accepted(given) {
      record.members[name] = value.isNull ? JSON?.none : value
    }
    touch(&record, resource, .update)
    try writeOwned(given, into: &record, resource, at: pointer, &state)
    if pointer.tokens.isEmpty { try edit(&record, before: present.members, given: given) }
    try checkReferences(of: record.members, resource, at: pointer, state)
    state[address] = record
  }

  /// Changes an item as a merge patch says (RFC 7396); the outcome must still be a representation.
  func patch(
    _ present: Record, at address: Address, with given: JSONObject, _ state: inout State
  ) throws(Refusal) {
    let resource = plan.resources[address.resource]
    var merged = JSONObject()
    for member in given.members {
      merged.append(
        member.name, (present.members[member.name] ?? .null).patched(with: member.value))
    }
    try update(present, at: address, with: merged, &state)
    let missing = resource.view.members.filter { shown in
      given[shown.name]?.isNull == true && shown.fallback.map { !$0.isNull } == true
    }
    if !missing.isEmpty {
      throw Refusal(
        violations: missing.map {
          InputViolation(
            at: JSONPointer([$0.name]), rule: "required", expected: "a value", actual: "null")
        })
    }
  }

  private func checkImmutables(
    of present: Record, _ given: JSONObject, _ resource: PlannedResource, at pointer: JSONPointer
  ) throws(Refusal) {
    var violations: [InputViolation] = []
    for member in resource.members {
      let isID = member.name.hasSameCodePoints(as: resource.idMember) && !member.isServerSet
      guard member.isImmutable || isID, let value = given[member.name], !value.isNull,
        value != present.members[member.name]
      else { continue }
      violations.append(
        InputViolation(
          at: pointer.appending(member.name), rule: "immutable",
          expected: "the value that it has, which cannot be changed",
          actual: member.isSecret ? "a withheld value" : "another one"))
    }
    drop(&violations, of: given)
    if !violations.isEmpty { throw Refusal(violations: violations) }
  }
}

extension JSON {
  /// This value after a merge patch (RFC 7396 §2).
  fileprivate func patched(with patch: JSON) -> JSON {
    guard let changes = patch.object else { return patch }
    var result = object ?? JSONObject()
    for change in changes.members {
      result[change.name] =
        change.value.isNull
        ? JSON?.none : (result[change.name] ?? .null).patched(with: change.value)
    }
    return .object(result)
  }
}
