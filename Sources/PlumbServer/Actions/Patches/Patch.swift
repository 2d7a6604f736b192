import PlumbContract
import PlumbJSON
import PlumbSchema

extension Transaction {
  /// Changes an item as a patch says; the outcome must still be what the documentation calls valid.
  func patch(
    _ present: Record, at address: Address, with body: JSON, _ form: PatchForm,
    _ state: inout State
  ) throws(Refusal) {
    let resource = plan.resources[address.resource]
    let given: JSONObject
    switch form {
    case .members, .merge: given = merged(present, with: body.object ?? JSONObject())
    case .operations: given = try changes(of: present, by: PatchOperation.steps(of: body))
    }
    try update(present, at: address, with: given, &state)
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
    try checkOutcome(given, of: resource)
  }

  /// Does each operation of a JSON patch for itself: those before one that cannot be done stay.
  func patchOneByOne(
    at address: Address, with body: JSON, _ state: inout State
  ) throws(Refusal) {
    for step in body.array ?? [] {
      let present = try require(address, in: state)
      try patch(present, at: address, with: [step], .operations, &state)
      try state.commit()
    }
  }

  /// The members that a merge patch names, as they are after it (RFC 7396).
  private func merged(_ present: Record, with patch: JSONObject) -> JSONObject {
    var merged = JSONObject()
    for member in patch.members {
      merged.append(
        member.name, (present.members[member.name] ?? .null).patched(with: member.value))
    }
    return merged
  }

  /// The members that are others after the operations of a JSON patch, null for those that are gone.
  private func changes(
    of present: Record, by steps: [PatchOperation]
  ) throws(Refusal) -> JSONObject {
    var document = JSON.object(present.members)
    for step in steps { try step.perform(on: &document) }
    guard let after = document.object else {
      throw Refusal(.conflict, "nothing but an object can stand for the item")
    }
    var changes = JSONObject()
    for member in after.members where present.members[member.name] != member.value {
      changes.append(member.name, member.value)
    }
    for member in present.members.members where after[member.name] == nil {
      changes.append(member.name, .null)
    }
    return changes
  }

  /// What was changed must be what a client could have given: a patch has no schema for what comes of it.
  private func checkOutcome(_ given: JSONObject, of resource: PlannedResource) throws(Refusal) {
    let contract = plan.contract
    let model = contract.resources[resource.index]
    let members = contract.writing(of: model)?.body?.document?.members ?? model.members
    var violations: [InputViolation] = []
    for entry in given.members where !entry.value.isNull {
      guard let member = members.named(entry.name) else { continue }
      violations += contract.schemas.violations(
        of: entry.value, against: member.schema, direction: .request
      ).map { InputViolation($0, in: .body, below: JSONPointer([entry.name])) }
    }
    drop(&violations, of: given)
    if !violations.isEmpty { throw Refusal(violations: violations) }
  }
}

extension JSON {
  /// This value after a merge patch (RFC 7396 §2).
  func patched(with patch: JSON) -> JSON {
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
