package import PlumbJSON
package import PlumbSchema

/// A collection path and its item path with their operations.
package struct Resource: Sendable {
  /// What happens to what refers to a resource when it is deleted.
  package enum DeletionOfReferenced: String, Hashable, Sendable, CaseIterable {
    case restrict, cascade, setNull
    /// Any of them conforms.
    case unspecified
  }

  package var name: String
  /// Has no operations here: its ids come from elsewhere.
  package var isExternal: Bool
  package var collectionPath: String
  package var itemPath: String
  /// Where the id stands in a representation: in a member, or in a link whose path is that of the item.
  package var idPlace: JSONPointer
  /// Where a representation says its own path or URL, if it does.
  package var selfLink: JSONPointer?
  /// Indices into `Contract.operations`.
  package var operations: [Operation.Role.Action: Int]
  /// The schema of one representation.
  package var representation: SchemaID?
  /// The members of one representation.
  package var members: [Member]
  package var onDeleteReferenced: DeletionOfReferenced
  package var consistency = Consistency()
  package var promise: Promise
}

extension Resource {
  /// The member that holds the id, or the link which does.
  package var idMember: String { idPlace.tokens.first ?? "id" }

  /// Whether a link is all that tells the id.
  package var isKnownByLink: Bool { idPlace == selfLink }

  /// The id that a representation shows: a text or a number.
  package func id(in object: JSONObject) -> JSON? {
    let value = JSON.object(object)[idPlace]
    guard isKnownByLink else { return value }
    return value?.string.flatMap(idOfItem).map(JSON.string)
  }

  /// The id in a path or URL; nil where the path is not that of an item of this resource.
  package func idOfItem(at location: String) -> String? {
    let path = PathTemplate.stem(of: location.prefix { $0 != "?" && $0 != "#" })
    // A collection below an item has that item's id in its path; letters of either case stand in routes.
    let collection = collectionStem.split(separator: "}").last ?? ""
    guard let slash = path.lastIndex(of: "/"),
      path[..<slash].lowercased().hasSuffix(collection.lowercased()),
      let id = PercentCoding.decoded(path[path.index(after: slash)...]), !id.isEmpty
    else { return nil }
    return id
  }

  /// The collection's path without a slash at its end.
  package var collectionStem: String { PathTemplate.stem(of: collectionPath) }
  /// The path of an item without a slash at its end.
  package var itemStem: String { PathTemplate.stem(of: itemPath) }

  package func member(_ name: String) -> Member? {
    members.first { $0.name == name }
  }
}

extension Contract {
  /// The operation that does `action` to `resource`, if the API has it.
  package func operation(_ action: Operation.Role.Action, of resource: Resource) -> Operation? {
    resource.operations[action].map { operations[$0] }
  }

  /// The operation whose body tells what a client may give: the update, else the creation.
  package func writing(of resource: Resource) -> Operation? {
    operation(.update, of: resource) ?? operation(.create, of: resource)
  }

  /// The resource whose item a resource lives directly below, if it is one of this API.
  package func container(of resource: Resource) -> Resource? {
    resources.filter { other in
      !other.itemPath.isEmpty && resource.collectionPath.hasPrefix(other.itemStem + "/")
    }.max { $0.itemPath.utf8.count < $1.itemPath.utf8.count }
  }

  /// Whether a resource lives below another one, at whatever distance.
  package func isNested(_ name: String, below other: String) -> Bool {
    guard let resource = resource(name), let outer = self.resource(other), !outer.itemPath.isEmpty
    else { return false }
    return resource.collectionPath.hasPrefix(outer.itemStem + "/")
  }
}
