import PlumbJSON
import PlumbSchema

/// Takes single resources out of what the contract wraps them in, once for all who work with them.
extension ContractBuilder {
  /// Finds out where the resource stands in the answers of its operations: by `item` of their `x-plumb`, else by what
  /// the one object in them is.
  mutating func unwrapAnswers(of resource: Resource, id: JSONPointer?) {
    for (action, index) in resource.operations where action != .list {
      let written = listNotes[operations[index].key]?.member("item")
      if let written, operations[index].successJSON == nil {
        reader.report(
          .unknownMember("item", of: "an operation that answers no JSON", suggestion: nil),
          at: written)
      }
      for answer in operations[index].responses.indices
      where operations[index].responses[answer].status.isSuccess {
        for place in operations[index].responses[answer].content.indices {
          let media = operations[index].responses[answer].content[place]
          guard media.isJSON, media.wrapping == nil else { continue }
          let item =
            if let written { declaredItem(written, in: media, of: operations[index]) } else {
              wrappedItem(in: media, of: resource, id: id)
            }
          if let item {
            operations[index].responses[answer].content[place] = media.unwrapped(at: item)
          }
        }
      }
    }
  }

  /// Finds out where the resource stands in the bodies that its operations take: where it stands in answers, or as
  /// the only member of all.
  mutating func unwrapRequests(of resource: Resource) {
    let answers = resource.operations.filter { $0.key != .list }.values
      .compactMap { operations[$0].successJSON?.wrapping?.place }
    for index in resource.operations.values {
      let own = operations[index].successJSON?.wrapping?.place
      for place in operations[index].body?.content.indices ?? 0..<0 {
        guard let media = operations[index].body?.content[place], media.isJSON,
          media.wrapping == nil
        else { continue }
        let alone = media.members.count == 1 ? media.members.first : nil
        let candidates =
          [own].compactMap(\.self) + answers
          + [alone.flatMap { isUsual($0.name, for: resource) ? JSONPointer([$0.name]) : nil }]
          .compactMap(\.self)
        let item = candidates.first { isWrapped(media, at: $0, of: resource) }
        if let item { operations[index].body?.content[place] = media.unwrapped(at: item) }
      }
    }
  }

  /// Whether a request has an object at a place, needs nothing beside it, and the resource itself has no such object.
  private func isWrapped(_ media: MediaType, at place: JSONPointer, of resource: Resource) -> Bool {
    guard let first = place.tokens.first, resource.member(first)?.members.isEmpty != false,
      media.members.member(at: place)?.members.isEmpty == false
    else { return false }
    var members = media.members
    for name in place.tokens {
      let isNeeded = members.contains { $0.isRequired && !$0.name.hasSameCodePoints(as: name) }
      if isNeeded { return false }
      members = members.named(name)?.members ?? []
    }
    return true
  }

  /// The place that an operation declares; nil where it is the root, or no place of the answer.
  private mutating func declaredItem(
    _ node: DocumentNode, in media: MediaType, of operation: Operation
  ) -> JSONPointer? {
    guard let place = pointer(node, of: operation), !place.tokens.isEmpty else { return nil }
    guard let member = media.members.member(at: place), !member.members.isEmpty else {
      reader.report(
        .wrongType(
          expected: "the place of an object whose members the answer of \(operation.key) documents",
          found: described(node.value)), at: node)
      return nil
    }
    return place
  }

  /// The one object in an answer that is the resource: by its schema, or by its id and a usual name.
  private func wrappedItem(
    in media: MediaType, of resource: Resource, id: JSONPointer?
  ) -> JSONPointer? {
    guard !isRepresentation(media.schema, of: resource), !hasID(media.members, of: resource, id)
    else { return nil }
    let objects = media.members.filter { !$0.members.isEmpty }
    let own = objects.filter { isRepresentation($0.schema, of: resource) }
    let likely = objects.filter {
      isUsual($0.name, for: resource) && hasID($0.members, of: resource, id)
    }
    let found = own.isEmpty ? likely : own
    return found.count == 1 ? JSONPointer([found[0].name]) : nil
  }

  private func isRepresentation(_ schema: SchemaID?, of resource: Resource) -> Bool {
    guard let schema, let representation = resource.representation else { return false }
    return compiler.graph.target(of: schema) == compiler.graph.target(of: representation)
  }

  /// Whether members have the id of the resource among them, where the contract says or by the usual names.
  private func hasID(_ members: [Member], of resource: Resource, _ id: JSONPointer?) -> Bool {
    // What is wrapped under the name of its id is no id.
    if let id { return members.member(at: id)?.members.isEmpty == true }
    var shown = resource
    shown.members = members
    shown.selfLink = inferredSelfLink(of: shown)
    return members.member(at: inferredIDPlace(of: shown))?.members.isEmpty == true
  }

  private func isUsual(_ name: String, for resource: Resource) -> Bool {
    let (name, own) = (name.plainName, resource.name.plainName)
    return ["data", "result", "item", "payload", "record", "entity"].contains(name) || name == own
      || name == singular(of: own)
  }
}

extension MediaType {
  /// The media type as the rules of what stands at a place, with what is around that.
  fileprivate func unwrapped(at place: JSONPointer) -> MediaType {
    guard let item = members.member(at: place) else { return self }
    var media = self
    media.wrapping = ItemWrapping(place: place, schema: schema, members: members)
    media.schema = item.schema
    media.members = item.members
    media.examples = examples.compactMap { example in
      example.value[place].map { Example(name: example.name, value: $0) }
    }
    return media
  }
}
