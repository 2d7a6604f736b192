import PlumbContract
import PlumbJSON

extension Transaction {
  /// Removes an item, what lives below it and what it owns; what refers to it decides whether it may go.
  func delete(_ address: Address, _ state: inout State) throws(Refusal) {
    guard let record = state[address] else { return }
    state[address] = nil
    try settleMentions(of: address, &state)
    for nested in plan.nested(in: address, state) {
      let name = plan.resources[nested.resource].name
      if !behaviour.orphans.contains(where: { $0(name) }) { try delete(nested, &state) }
    }
    for owned in record.owned where state.mentionCount(of: owned) == 0 {
      try delete(owned, &state)
    }
  }

  /// Does to what refers to a removed item what the contract says.
  private func settleMentions(of address: Address, _ state: inout State) throws(Refusal) {
    guard state.mentionCount(of: address) > 0,
      !behaviour.leaves.contains(where: { $0(operation) })
    else { return }
    let resource = plan.resources[address.resource]
    switch behaviour.onDeleteReferenced ?? resource.onDeleteReferenced {
    case .restrict, .unspecified:
      throw Refusal(.conflict, "this \(resource.name) is referred to by another item")
    case .cascade:
      for (mentioning, _) in mentioning(address, state) { try delete(mentioning, &state) }
    case .setNull:
      for (mentioning, record) in mentioning(address, state) {
        var record = record
        for reference in plan.resources[mentioning.resource].references {
          record.clear(reference, of: address)
        }
        state[mentioning] = record
      }
    }
  }

  private func mentioning(
    _ address: Address, _ state: State
  ) -> [(address: Address, record: Record)] {
    plan.resources.flatMap { resource in
      resource.references.isEmpty
        ? []
        : state.items(of: resource.index).filter { item in
          state[item.address] != nil && resource.mentions(in: item.record).contains(address)
        }
    }
  }
}

extension Record {
  /// Takes the ids that lead to an item out of a member.
  fileprivate mutating func clear(_ reference: PlannedReference, of address: Address) {
    let members = members
    func leads(_ id: JSON) -> Bool {
      reference.addresses(of: id, in: members).contains(address)
    }
    switch members[reference.member] {
    case .array(let ids)?: self.members[reference.member] = .array(ids.filter { !leads($0) })
    case .some(let id) where leads(id): self.members[reference.member] = nil
    default: break
    }
  }
}
