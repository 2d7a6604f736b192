import PlumbContract
import PlumbHTTP
import PlumbJSON

/// Ids that lead nowhere, or to the wrong thing.
extension Fault {
  static let references: [Fault] = [
    Fault(
      "dangling-accepted", .references, breaks: "dangling-reference-is-refused",
      "A create accepts the id of something that is not there."
    ) { contract in
      .overlooking(
        "references", at: contract.referenceSites.first { $0.member.reference?.selector == nil })
    },
    Fault(
      "dangling-accepted-for-one-kind", .references, breaks: "dangling-reference-is-refused",
      "A create looks for what an id refers to in one of the kinds that it may name, and not in the other."
    ) { contract in
      guard let site = contract.selectedSites.first, let kind = site.kinds.last else { return nil }
      return .overlooking("references", at: site.site) { _, body in
        body[site.selector]?.string == kind
      }
    },
    Fault(
      "kind-ignored", .references, breaks: "wrong-kind-is-refused",
      "A create accepts the id of another kind than the one named beside it."
    ) { contract in
      guard let site = contract.selectedSites.first else { return nil }
      return .overlooking("references", at: site.site)
    },
    Fault(
      "dangling-accepted-on-update", .references, breaks: "dangling-reference-is-refused",
      "An update accepts the id of something that is not there, where a create does not."
    ) { contract in
      .overlooking("references", at: contract.referenceSites(.update).first)
    },
    Fault(
      "kind-ignored-on-update", .references, breaks: "wrong-kind-is-refused",
      "An update accepts the id of another kind than the one named beside it."
    ) { contract in
      .overlooking(
        "references",
        at: contract.referenceSites(.update).first { $0.member.reference?.selector != nil })
    },
    Fault(
      "part-lost", .references, breaks: "reference-resolves",
      "A create names the id of a part that it does not store."
    ) { contract in
      guard let part = OwnedPart(of: .create, in: contract) else { return nil }
      return .settling(at: part.operation, part.name) { state, deed in
        guard let id = deed.record.members[part.link], let key = ItemKey(id, form: .uuid) else {
          return
        }
        state[Address(resource: part.index, key: key)] = nil
      }
    },
    Fault(
      "reference-in-list-off", .references, breaks: "list-agrees-with-items",
      "A list shows an item's own id in the place of the one that it refers to."
    ) { contract in
      let site = contract.shownReferences(.list, turn: 1).first { $0.hasFormOfID(in: contract) }
      return .showing(at: site?.operation, site?.name) { object in
        guard let site, object[site.name]?.string != nil else { return }
        object[site.name] = object[site.resource.idMember]
      }
    },
    Fault(
      "reference-dangles-after-delete", .references, breaks: "delete-keeps-references-whole",
      "A delete leaves the ids that refer to what is gone."
    ) { .leavingReferences($0, turn: 3) },
    Fault(
      "reference-dangles-for-one-kind", .references, breaks: "delete-keeps-references-whole",
      "A delete of one kind leaves the ids that refer to what is gone, where that of another does not."
    ) { .leavingReferences($0, turn: 2) },
    Fault(
      "part-multiplied", .references, breaks: "owned-objects-are-not-multiplied",
      "An update through the whole makes a new part instead of changing the one there is."
    ) { contract in
      guard let part = OwnedPart(of: .update, in: contract) else { return nil }
      let idMember = contract.resources[part.index].idMember
      return .settling(at: part.operation, part.name) { state, deed in
        guard var record = state[deed.address], let id = record.members[part.link],
          let key = ItemKey(id, form: .uuid),
          var twin = state[Address(resource: part.index, key: key)]
        else { return }
        let copy = state.identifiers.next(.uuid)
        guard let copyKey = ItemKey(copy, form: .uuid) else { return }
        twin.members[idMember] = copy
        state[Address(resource: part.index, key: copyKey)] = twin
        record.members[part.link] = copy
        state[deed.address] = record
      }
    },
  ]
}

/// A part that a write describes in place, and that the server stores as a resource of its own.
private struct OwnedPart: Sendable {
  let operation: Operation
  /// The member that describes the part.
  let name: String
  /// The member of the whole that holds the part's id.
  let link: String
  /// The index of the part's resource.
  let index: Int

  /// The first one that an operation of this kind describes; nil where none does.
  init?(of action: Operation.Role.Action, in contract: Contract) {
    let found = contract.operations(action).lazy.compactMap { operation in
      operation.body?.document?.members.first { $0.owns != nil }.map { (operation, $0) }
    }.first
    guard let (operation, part) = found,
      let link = contract.resource(of: operation)?.member(part.name)?.expands,
      let index = part.owns.flatMap(contract.resourceIndex)
    else { return nil }
    self.operation = operation
    name = part.name
    self.link = link
    self.index = index
  }
}
