import PlumbContract

extension Plan {
  /// What the path of a call names: an item, or (with a key that no item has) the collection of its scope.
  func address(of call: Call, _ resource: PlannedResource, isItem: Bool) -> Address {
    var values = call.arguments.map { ExactText($0.value) }
    let last = isItem ? values.popLast() : nil
    return Address(
      resource: resource.index, scope: values,
      key: last.map { ItemKey($0.text, form: resource.idForm) } ?? .text(ExactText("")))
  }

  /// The item that holds a nested one, where the contract has an item path for it.
  func parent(of address: Address) -> Address? {
    guard let last = address.scope.last else { return nil }
    let collection = contract.resources[address.resource].collectionPath
    let parent = resources.first { resource in
      let item = contract.resources[resource.index].itemStem
      return !item.isEmpty && collection.hasPrefix(item + "/")
        && PathTemplate(item).parameters.count == address.scope.count
    }
    return parent.map {
      Address(
        resource: $0.index, scope: address.scope.dropLast(),
        key: ItemKey(last.text, form: $0.idForm))
    }
  }

  /// The items that live directly below another one.
  func nested(in address: Address, _ state: State) -> [Address] {
    resources.filter(\.isNested).flatMap { resource in
      state.items(of: resource.index).map(\.address).filter { nested in
        parent(of: nested) == address && state[nested] != nil
      }
    }
  }
}
