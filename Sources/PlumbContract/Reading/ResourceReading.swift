import PlumbJSON
import PlumbSchema

extension ContractBuilder {
  /// The resources that the document declares, or those that its path pairs suggest.
  mutating func readResources() -> [Resource] {
    guard let declared = reader.root.plumb?.member("resources") else { return inferredResources() }
    return declared.members.compactMap { name, node in declaredResource(name, node) }
  }

  private mutating func declaredResource(_ name: String, _ node: DocumentNode) -> Resource? {
    guard let node = reader.object(node) else { return nil }
    let promise = reader.promise(of: node.asPlumb, within: promise)
    let isExternal = node.bool("external") ?? false
    let deletion: Resource.DeletionOfReferenced? = node.string("onDeleteReferenced").flatMap {
      reader.word($0, at: node, "onDeleteReferenced", of: "rule for deletion")
    }
    var resource = Resource(
      name: name, isExternal: isExternal, collectionPath: "", itemPath: "",
      idPlace: JSONPointer(["id"]), operations: [:], representation: nil, members: [],
      onDeleteReferenced: deletion ?? .unspecified,
      consistency: consistency(of: node, promisedBy: promise, within: commonConsistency),
      promise: promise)
    guard !isExternal else { return resource }
    guard let collection = reader.requiredString("collection", of: node, called: "the resource"),
      let item = reader.requiredString("item", of: node, called: "the resource")
    else { return nil }
    for (path, member) in [(collection, "collection"), (item, "item")]
    where reader.root.value["paths"]?[path] == nil {
      let paths = reader.root.value["paths"]?.object?.names ?? []
      reader.report(
        .unknownPath(path, suggestion: closest(to: path, among: paths)),
        at: node.pointer.appending(member))
    }
    resource.collectionPath = collection
    resource.itemPath = item
    let schema = node.string("schema").flatMap { text in
      reader.resolve(
        DocumentNode(value: ["$ref": .string(text)], pointer: node.pointer.appending("schema")))
    }
    complete(&resource, representation: schema, id: node.string("id").flatMap(Self.idPlace))
    resource.selfLink = inferredSelfLink(of: resource)
    if let id = node.string("id") {
      resource.idPlace = Self.idPlace(id) ?? resource.idPlace
      // A place is that of a link, or of a member inside another one.
      if id.hasPrefix("/"), isText(at: resource.idPlace, of: resource, naming: Self.linkNames) {
        resource.selfLink = resource.idPlace
      }
    }
    return resource
  }

  /// The place that `id` names: a member, or a pointer.
  private static func idPlace(_ id: String) -> JSONPointer? {
    id.hasPrefix("/") ? JSONPointer(parsing: id) : JSONPointer([id])
  }

  /// A resource for each pair `/x`, `/x/{id}` where the collection can be listed or added to; slashes at the end of
  /// either do not matter.
  private mutating func inferredResources() -> [Resource] {
    let paths = reader.root.value["paths"]?.object?.names ?? []
    return paths.compactMap { item -> Resource? in
      let stem = PathTemplate.stem(of: item)
      guard case .parameter? = PathTemplate(stem).pieces.last,
        let slash = stem.lastIndex(of: "/"), slash > stem.startIndex
      else { return nil }
      // Where both spellings are there, the one that has the item's is meant.
      let spellings = [String(stem[..<slash]), String(stem[...slash])]
      let collection = (item == stem ? spellings : spellings.reversed()).first { spelling in
        paths.contains { $0.hasSameCodePoints(as: spelling) }
      }
      guard let collection else { return nil }
      var resource = Resource(
        name: resourceName(collection), isExternal: false, collectionPath: collection,
        itemPath: item, idPlace: JSONPointer(["id"]), operations: [:], representation: nil,
        members: [],
        onDeleteReferenced: .unspecified, consistency: commonConsistency,
        promise: Promise(
          source: "#/paths", basis: .inferred,
          because: "the paths \(collection) and \(item) look like a collection and its items"))
      complete(&resource, representation: nil, id: nil)
      resource.selfLink = inferredSelfLink(of: resource)
      resource.idPlace = inferredIDPlace(of: resource)
      return resource.operations.isEmpty ? nil : resource
    }
  }

  /// The last literal segment that names the collection, such as `pets` of `/shops/{id}/pets`.
  private func resourceName(_ collection: String) -> String {
    collection.split(separator: "/").last { !$0.hasPrefix("{") }.map(String.init) ?? collection
  }

  /// Finds the operations of both paths, and the representation where the resource names none; `id` is the place of
  /// the id that it names.
  private mutating func complete(
    _ resource: inout Resource, representation: DocumentNode?, id: JSONPointer?
  ) {
    for (index, operation) in operations.enumerated() {
      let path = operation.path.description
      let action: Operation.Role.Action? =
        switch (
          path.hasSameCodePoints(as: resource.collectionPath),
          path.hasSameCodePoints(as: resource.itemPath), operation.method
        )
        {
        case (true, _, "GET"): .list
        case (true, _, "POST"): .create
        case (_, true, "GET"): .read
        case (_, true, "PUT"): .update
        case (_, true, "PATCH"): .patch
        case (_, true, "DELETE"): .delete
        default: nil
        }
      guard let action else { continue }
      resource.operations[action] = index
      operations[index].role = Operation.Role(resource: resource.name, action: action)
    }
    if let representation {
      resource.representation = compile(representation)
      resource.members = members(of: representation, promise: resource.promise)
    }
    unwrapAnswers(of: resource, id: id)
    if representation == nil {
      let showing = [Operation.Role.Action.read, .create, .update].compactMap {
        resource.operations[$0]
      }
      let shown = showing.flatMap { operations[$0].successes }.flatMap(\.content)
        .first(where: \.isJSON)
      resource.representation = shown?.schema
      resource.members = shown?.members ?? []
    }
    unwrapRequests(of: resource)
  }

  /// Reports every mention of a resource that does not exist.
  mutating func checkResourceMentions() {
    let names = resources.map(\.name)
    for (name, node) in resourceMentions where !names.contains(name) {
      reader.report(
        .unknownResource(name, suggestion: closest(to: name, among: names)), at: node)
    }
  }
}

extension DocumentNode {
  /// The node seen as an object whose `x-plumb` it is itself: `source` and `basis` stand in it directly.
  fileprivate var asPlumb: DocumentNode {
    DocumentNode(value: ["x-plumb": value], pointer: pointer)
  }
}
