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
