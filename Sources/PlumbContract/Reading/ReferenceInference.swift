import PlumbJSON
import PlumbSchema

/// Which members hold the id of another resource, by their names, where nobody has said a word about it.
extension ContractBuilder {
  /// How deep in a body members are looked at.
  private static let deepest = 2

  /// Takes `customerId`, `customer_id` or the name of the hole in an item's path for the id of a customer, where the
  /// types agree, and `customer` where it says nothing but the type; a document in which any reference is declared is
  /// taken at its word.
  mutating func inferReferences() {
    guard resourceMentions.isEmpty else { return }
    let targets = referenceTargets()
    guard !targets.isEmpty else { return }
    for index in operations.indices {
      guard let role = operations[index].role, var body = operations[index].body else { continue }
      for media in body.content.indices {
        infer(&body.content[media].members, in: role.resource, targets, depth: 0)
      }
      operations[index].body = body
    }
    for index in resources.indices {
      infer(&resources[index].members, in: resources[index].name, targets, depth: 0)
    }
  }

  private struct Target {
    let resource: String
    let types: TypeSet
    let format: String?
    /// Whether the name is that of the resource, without a word that says id.
    let isBare: Bool
  }

  /// The resources that a name may refer to; two with the same name are none.
  private func referenceTargets() -> [String: Target] {
    var targets: [String: [Target]] = [:]
    for resource in resources where !resource.isExternal {
      let holes = PathTemplate(resource.itemPath).parameters
      // An id below another resource says little alone.
      guard holes.count == 1, let id = resource.member(resource.idMember) else { continue }
      func target(isBare: Bool) -> Target {
        Target(
          resource: resource.name, types: types(of: id.schema), format: id.format, isBare: isBare)
      }
      let stem = plain(singular(of: resource.name))
      let names = Set([stem + "id", stem + "uuid", stem + "guid"] + holes.map(plain))
      for name in names where isName(name) {
        targets[name, default: []].append(target(isBare: false))
      }
      targets[stem, default: []].append(target(isBare: true))
    }
    return targets.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// Whether a name says of what it is the id.
  private func isName(_ name: String) -> Bool {
    ["uuid", "guid", "id"].contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count + 1 }
  }

  private func infer(
    _ members: inout [Member], in owner: String, _ targets: [String: Target], depth: Int
  ) {
    for index in members.indices {
      let member = members[index]
      if let target = targets[plain(member.name)], target.resource != owner, !member.isReadOnly,
        !types(of: member.schema).isDisjoint(with: target.types.subtracting(.null)),
        member.format == nil || target.format == nil || member.format == target.format,
        !target.isBare || isBareID(member.schema)
      {
        members[index].reference = .resource(target.resource)
        members[index].isReferenceInferred = true
      } else if depth + 1 < Self.deepest, !member.members.isEmpty {
        infer(&members[index].members, in: owner, targets, depth: depth + 1)
      }
    }
  }

  /// Whether a schema says of which type an id is, and nothing else: a number with bounds counts or orders something,
  /// and a text is more often a name than an id.
  private func isBareID(_ schema: SchemaID) -> Bool {
    let node = compiler.graph[compiler.graph.target(of: schema)]
    let isPlain =
      node.minimum == nil && node.maximum == nil && node.enumeration == nil
      && node.defaultValue == nil && node.multipleOf == nil
    return isPlain && (types(of: schema).contains(.integer) || node.format == "uuid")
  }

  /// The scalar types that a value may have, those of alternatives included.
  private func types(of schema: SchemaID) -> TypeSet {
    let node = compiler.graph[compiler.graph.target(of: schema)]
    if let types = node.types { return types }
    return (node.anyOf + node.oneOf).reduce(into: []) { types, alternative in
      types.formUnion(compiler.graph[compiler.graph.target(of: alternative)].types ?? [])
    }
  }
}
