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
    try requireScope(of: address, in: state)
    guard let record = state[address] else {
      throw Refusal(.notFound, "there is no such \(plan.resources[address.resource].name)")
    }
    return record
  }

  func requireScope(of address: Address, in state: State) throws(Refusal) {
    guard let parent = plan.parent(of: address) else { return }
    _ = try require(parent, in: state)
  }
}
