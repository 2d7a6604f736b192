import PlumbContract
import PlumbHTTP
import PlumbJSON

/// What is kept, moved and removed, where the documentation leaves it open.
extension Manner {
  static let storing: [Manner] = [
    Manner(
      "immutable-ignored", "A change of what cannot change is ignored without a word.",
      because: "To refuse it and to ignore it both keep it as it is.",
      where: { behaviour, contract in
        guard contract.resources.contains(where: { $0.members.contains(where: \.isImmutable) })
        else { return false }
        behaviour.overlooks.append { violation, _ in violation.rule == "immutable" }
        behaviour.writes.append { write in
          guard let before = write.before,
            let resource = contract.resource(of: write.operation)
          else { return }
          for member in resource.members where member.isImmutable {
            write.after[member.name] = before[member.name]
          }
        }
        return true
      }),
    Manner(
      "empty-text-as-absent",
      "An empty text for a member that may be left out counts as not given.",
      because: "An empty text and no text both say that there is nothing.",
      edit: { behaviour in
        behaviour.writes.append { write in
          for member in write.operation.body?.document?.members ?? []
          where !member.isRequired && write.given[member.name]?.string?.isEmpty == true {
            write.after[member.name] = nil
          }
        }
      }),
    Manner(
      "put-resets", "A PUT gives a member that it leaves out its default, or nothing.",
      because: "RFC 9110 §9.3.4: PUT replaces the whole, and the documentation is silent.",
      where: { behaviour, contract in
        behaviour.writes.append { write in
          guard write.before != nil, write.operation.role?.action == .update else { return }
          for member in write.operation.body?.document?.members ?? []
          where !member.isRequired && write.given[member.name] == nil && member.owns == nil
            && member.reference == nil && member.touchedBy.isEmpty
            && contract.resource(of: write.operation)?.member(member.name)
              .map({ !$0.isReadOnly && !$0.isRequired && !$0.isImmutable }) == true
          {
            write.after[member.name] = member.default
          }
        }
        return contract.operations.contains { $0.role?.action == .update }
      }),
    Manner(
      "list-newest-first", "A list begins with the newest item.",
      because: "No order of lists is documented.",
      edit: { behaviour in behaviour.lists.append { items, _ in items.reverse() } }),
    Manner(
      "delete-cascades", "A deletion removes what refers to the item as well.",
      because: "The documentation does not say what becomes of it.",
      where: { behaviour, contract in behaviour.choose(.cascade, in: contract) }),
    Manner(
      "delete-clears-references", "A deletion clears the ids that refer to the item.",
      because: "The documentation does not say what becomes of them.",
      where: { behaviour, contract in behaviour.choose(.setNull, in: contract) }),
    Manner(
      "delete-restricted", "The deletion of what is referred to is refused.",
      because: "The documentation does not say what becomes of what refers to it.",
      where: { behaviour, contract in behaviour.choose(.restrict, in: contract) }),
    Manner(
      "clock-ahead", "The server's clock is fifty seconds ahead.",
      because: "Clocks differ; the contract says by how much.",
      where: { behaviour, contract in
        guard contract.clockSkew >= 60 else { return false }
        behaviour.times.append { milliseconds, _ in milliseconds += 50_000 }
        return true
      }),
  ]
}

extension Behaviour {
  /// Decides about what refers to a deleted item, where the contract leaves that open everywhere.
  fileprivate mutating func choose(
    _ policy: Resource.DeletionOfReferenced, in contract: Contract
  ) -> Bool {
    let isOpen = contract.resources.allSatisfy { $0.onDeleteReferenced == .unspecified }
    guard isOpen else { return false }
    onDeleteReferenced = policy
    return true
  }
}
