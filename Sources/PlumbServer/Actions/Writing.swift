import PlumbContract
import PlumbJSON

/// The steps that a create, an update and a patch have in common.
extension Transaction {
  /// Sets the times that an action moves, each later than the one before.
  func touch(
    _ record: inout Record, _ resource: PlannedResource, _ action: Operation.Role.Action
  ) {
    let times = resource.members.filter { $0.touchedBy.contains(action) }
    guard !times.isEmpty else { return }
    record.touchedAt = max(now, record.touchedAt + 1)
    for member in times { record.members[member.name] = .string(Timestamp.text(record.touchedAt)) }
  }

  /// Makes or changes the items that embedded objects of the body stand for, and links them.
  func writeOwned(
    _ given: JSONObject, into record: inout Record, _ resource: PlannedResource,
    at pointer: JSONPointer,
    _ state: inout State
  ) throws(Refusal) {
    for owned in resource.owned {
      guard let object = given[owned.member]?.object else { continue }
      let place = pointer.appending(owned.member)
      let child = plan.resources[owned.resource]
      let linked = record.members[owned.link].flatMap { ItemKey($0, form: child.idForm) }
        .map { Address(resource: owned.resource, key: $0) }
      if let linked, let present = state[linked] {
        try update(present, at: linked, with: object, in: place, &state)
      } else if record.members[owned.link].map({ !$0.isNull }) != true {
        let address = try create(child, scope: [], with: object, at: place, &state)
        record.owned.append(address)
        record.members[owned.link] = state[address]?.members[child.idMember]
      }
    }
  }

  /// Every id that the item holds must lead to an item of the right kind.
  func checkReferences(
    of members: JSONObject, _ resource: PlannedResource, at pointer: JSONPointer, _ state: State
  ) throws(Refusal) {
    var violations: [InputViolation] = []
    for reference in resource.references {
      let targets = reference.targets(in: members)
      guard !targets.isEmpty, targets.allSatisfy(\.isKnown) else { continue }
      for id in reference.ids(in: members) {
        let found = reference.addresses(of: id, in: members).contains { state[$0] != nil }
        guard !found else { continue }
        let names = targets.map { plan.resources[$0.resource].name }.joined(separator: " or ")
        violations.append(
          InputViolation(
            at: pointer.appending(reference.member), rule: "references",
            expected: "the id of a \(names)", actual: id.text()))
      }
    }
    drop(&violations, of: members)
    if !violations.isEmpty { throw Refusal(violations: violations) }
  }

  /// Takes out what the server is told to overlook.
  func drop(_ violations: inout [InputViolation], of body: JSONObject) {
    guard !behaviour.overlooks.isEmpty else { return }
    let input = Behaviour.Input(operation: operation, body: .object(body))
    violations.removeAll { violation in
      behaviour.overlooks.contains { $0(violation, input) }
    }
  }

  /// Lets the faults of this joint have their way with what is about to be stored.
  func edit(
    _ record: inout Record, before: JSONObject?, given: JSONObject
  ) throws(Refusal) {
    guard !behaviour.writes.isEmpty else { return }
    var write = Behaviour.Write(
      operation: operation, given: given, before: before, after: record.members)
    do {
      for hook in behaviour.writes { try hook(&write) }
    } catch {
      throw Refusal(.failure, "the server failed: \(error)")
    }
    record.members = write.after
  }
}
