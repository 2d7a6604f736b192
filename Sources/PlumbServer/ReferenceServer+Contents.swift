import PlumbContract
package import PlumbJSON
import Synchronization

/// What the server holds, seen and set from outside of any request.
extension ReferenceServer {
  /// Why items cannot be held: what they are, and what is wrong with them.
  package struct LoadError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  /// The items of each resource of the contract, oldest first, without expansions.
  package func dump() -> [(resource: String, items: [JSON])] {
    state.withLock { state in
      plan.resources.filter { !$0.isExternal }.map { resource in
        (resource.name, state.items(of: resource.index).map { .object($0.record.members) })
      }
    }
  }

  /// Holds items as they are, as if somebody had made them before; all of them, or none.
  ///
  /// References are not checked: the order does not matter, and what they lead to may be missing.
  /// - Throws: where a resource is unknown or nested, or an item has no id or that of another.
  package func load(_ items: [(resource: String, items: [JSON])]) throws(LoadError) {
    try state.withLock { state throws(LoadError) in
      defer { state.discard() }
      for (name, items) in items {
        guard let resource = plan.resources.first(where: { $0.name.hasSameCodePoints(as: name) })
        else { throw LoadError(description: "'\(name)' is no resource of the contract") }
        guard !resource.isNested, !resource.isExternal else {
          throw LoadError(description: "'\(name)' has no items of its own here")
        }
        for (index, item) in items.enumerated() {
          try load(item, "\(name)[\(index)]", resource, &state)
        }
      }
      do throws(Refusal) {
        try state.commit()
      } catch {
        throw LoadError(description: error.message)
      }
    }
  }

  private func load(
    _ item: JSON, _ place: String, _ resource: PlannedResource, _ state: inout State
  ) throws(LoadError) {
    guard let members = item.object, let id = members[resource.idMember],
      let key = ItemKey(id, form: resource.idForm)
    else { throw LoadError(description: "\(place): '\(resource.idMember)' is missing or no id") }
    let address = Address(resource: resource.index, key: key)
    guard state[address] == nil else {
      throw LoadError(description: "\(place): another item has the id \(id.text())")
    }
    if case .number(let number) = key { state.identifiers.take(number) }
    state[address] = Record(members: members, size: item.bytes().count)
  }
}
