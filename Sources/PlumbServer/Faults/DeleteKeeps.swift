import PlumbContract

extension Fault {
  static let deleteKeeps = Fault(
    name: "delete-keeps",
    title: "A delete answers success and deletes nothing.",
    family: .life, breaks: "deleted-is-gone"
  ) { contract in
    contract.operations(.delete).first.map { operation in
      Planting(operation) { behaviour in
        behaviour.spares.append { $0.key == operation.key }
      }
    }
  }
}
