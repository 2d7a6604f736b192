import PlumbContract
import PlumbJSON

/// One request at work on the store.
struct Transaction: Sendable {
  let plan: Plan
  let behaviour: Behaviour
  let operation: Operation
  /// The time of day, milliseconds since 1970.
  let now: Int
  /// The bytes that the body counts against the limit of the store.
  let size: Int

  /// The item at the end of the path, and what it is nested in, must be there.
  func require(_ address: Address, in state: State) throws(Refusal) -> Record {
    if isFoundAnywhere, let stray = stray(at: address, in: state) { return stray }
    try requireScope(of: address, in: state)
    guard let record = state[address] else {
      throw Refusal(.notFound, "there is no such \(plan.resources[address.resource].name)")
    }
    return record
  }

  /// Whether the operation does not look at what an item lives below.
  var isFoundAnywhere: Bool { behaviour.strays.contains { $0(operation) } }

  /// The item with the same id below any parent.
  private func stray(at address: Address, in state: State) -> Record? {
    state.items(of: address.resource).first { $0.address.key == address.key }?.record
  }

  func requireScope(of address: Address, in state: State) throws(Refusal) {
    let name = plan.resources[address.resource].name
    if behaviour.orphans.contains(where: { $0(name) }) { return }
    guard let parent = plan.parent(of: address) else { return }
    _ = try require(parent, in: state)
  }
}
