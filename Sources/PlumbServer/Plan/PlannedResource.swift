import PlumbContract
import PlumbJSON
import PlumbSchema

/// A resource made ready to be served.
struct PlannedResource: Sendable {
  /// An embedded object of requests that makes or changes an item of another resource.
  struct Owned: Sendable {
    var member: String
    /// The sibling that holds the id of the item.
    var link: String
    var resource: Int
  }

  let name: String
  let index: Int
  let isExternal: Bool
  let idMember: String
  let idForm: IdentifierForm
  /// Where a representation says its own path.
  let selfLink: JSONPointer?
  let linkForm: LinkForm
  let onDeleteReferenced: Resource.DeletionOfReferenced
  let members: [PlannedMember]
  let references: [PlannedReference]
  let owned: [Owned]
  let view: View
  /// The schema of one representation.
  let representation: SchemaID?
  /// Whether its items live inside those of another resource (`/shops/{id}/pets`).
  let isNested: Bool

  func member(_ name: String) -> PlannedMember? {
    members.first { $0.name.hasSameCodePoints(as: name) }
  }

  /// Every item that a record's references may lead to, once for each mention.
  func mentions(in record: Record?) -> [Address] {
    guard let record, !references.isEmpty else { return [] }
    return references.flatMap { reference in
      reference.ids(in: record.members).flatMap { id in
        reference.addresses(of: id, in: record.members)
      }
    }
  }
}

extension PlannedResource {
  init(_ resource: Resource, at index: Int, in contract: Contract, sampler: Sampler) {
    name = resource.name
    self.index = index
    isExternal = resource.isExternal
    // Where a link stands for the id, it is kept in a member of its own that nobody sees.
    idMember = resource.isKnownByLink ? "id" : resource.idMember
    selfLink = resource.selfLink
    linkForm = LinkForm(
      resource.selfLink.flatMap { resource.members.member(at: $0)?.schema }, in: contract.schemas)
    idForm = IdentifierForm(of: resource, in: contract)
    onDeleteReferenced = resource.onDeleteReferenced
    representation = resource.representation
    isNested = !PathTemplate(resource.collectionPath).parameters.isEmpty
    let bodies = [Operation.Role.Action.create, .update, .patch].compactMap { action in
      contract.operation(action, of: resource)?.body?.document?.members
    }
    var names = resource.members.map(\.name)
    for name in bodies.joined().map(\.name)
    where !names.contains(where: { $0.hasSameCodePoints(as: name) }) {
      names.append(name)
    }
    members = names.map { name in
      PlannedMember(
        name, shown: resource.members.named(name), given: bodies.compactMap { $0.named(name) },
        sampler: sampler)
    }
    let references = names.compactMap { name -> PlannedReference? in
      let rules = [resource.members.named(name)] + bodies.map { $0.named(name) }
      return rules.lazy.compactMap { $0?.reference }.first.map {
        PlannedReference(name, $0, in: contract)
      }
    }
    self.references = references
    owned = bodies.joined().reduce(into: []) { owned, member in
      guard let target = member.owns.flatMap({ contract.resourceIndex($0) }),
        !owned.contains(where: { $0.member.hasSameCodePoints(as: member.name) }),
        let link = resource.members.named(member.name)?.expands
          ?? references.first(where: { $0.targets.contains { $0.resource == target } })?.member
      else { return }
      owned.append(Owned(member: member.name, link: link, resource: target))
    }
    view = View(
      resource.members, shownUnasked: contract.membersShownUnasked(of: resource),
      references: references, sampler: sampler)
  }
}

extension PlannedReference {
  init(_ member: String, _ reference: Reference, in contract: Contract) {
    self.member = member
    func target(_ name: String, _ value: String?) -> Target? {
      contract.resourceIndex(name).map { index in
        let resource = contract.resources[index]
        return Target(
          value: value, resource: index, form: IdentifierForm(of: resource, in: contract),
          isKnown: !resource.isExternal && PathTemplate(resource.collectionPath).parameters.isEmpty)
      }
    }
    switch reference {
    case .resource(let name):
      selector = nil
      targets = [target(name, nil)].compactMap(\.self)
    case .selected(let sibling, let choices):
      selector = sibling
      targets = choices.compactMap { target($0.resource, $0.value) }
    }
  }
}

extension IdentifierForm {
  /// The form of a resource's ids, by the schema of the member that holds them.
  init(of resource: Resource, in contract: Contract) {
    guard !resource.isKnownByLink, let member = resource.members.named(resource.idMember) else {
      self = .uuid
      return
    }
    let node = contract.schemas[contract.schemas.target(of: member.schema)]
    let types = node.types ?? .string
    if types.contains(.string) {
      self = node.format == "uuid" ? .uuid : .text
    } else if types.contains(.integer) || types.contains(.number) {
      self = .integer
    } else {
      self = .text
    }
  }
}

extension Contract {
  func resourceIndex(_ name: String) -> Int? {
    resources.firstIndex { $0.name.hasSameCodePoints(as: name) }
  }

  /// The expansions that the documented examples of a resource show.
  ///
  /// Where an operation takes a parameter that asks for a member, its examples may show the answer to that; an
  /// example of an operation without such a parameter shows what is there unasked.
  fileprivate func membersShownUnasked(of resource: Resource) -> [String] {
    let examples = Operation.Role.Action.allCases
      .compactMap { operation($0, of: resource) }
      .flatMap(\.successes).flatMap(\.content).flatMap(\.examples).map(\.value)
    let objects = examples.flatMap { $0.array ?? [$0] }.compactMap(\.object)
    return resource.members.map(\.name).filter { name in
      objects.contains { $0[name].map { !$0.isNull } == true }
    }
  }
}
