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
      "part-lost", .references, breaks: "reference-resolves",
      "A create names the id of a part that it does not store."
    ) { contract in
      let found = contract.operations(.create).lazy.compactMap { operation in
        operation.body?.json?.members.first { $0.owns != nil }.map { (operation, $0) }
      }.first
      guard let (operation, part) = found,
        let link = contract.resource(of: operation)?.member(part.name)?.expands,
        let index = part.owns.flatMap(contract.resourceIndex)
      else { return nil }
      return .settling(at: operation, part.name) { state, deed in
        guard let id = deed.record.members[link], let key = ItemKey(id, form: .uuid) else { return }
        state[Address(resource: index, key: key)] = nil
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
      let found = contract.operations(.update).lazy.compactMap { operation in
        operation.body?.json?.members.first { $0.owns != nil }.map { (operation, $0) }
      }.first
      guard let (operation, part) = found,
        let link = contract.resource(of: operation)?.member(part.name)?.expands,
        let index = part.owns.flatMap(contract.resourceIndex)
      else { return nil }
      let idMember = contract.resources[index].idMember
      return .settling(at: operation, part.name) { state, deed in
        guard var record = state[deed.address], let id = record.members[link],
          let key = ItemKey(id, form: .uuid),
          var twin = state[Address(resource: index, key: key)]
        else { return }
        let copy = state.identifiers.next(.uuid)
        guard let copyKey = ItemKey(copy, form: .uuid) else { return }
        twin.members[idMember] = copy
        state[Address(resource: index, key: copyKey)] = twin
        record.members[link] = copy
        state[deed.address] = record
      }
    },
  ]
}
