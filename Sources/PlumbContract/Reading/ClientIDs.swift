import PlumbJSON

/// Where clients say which resource a body is about.
extension ContractBuilder {
  /// Marks the members of request bodies that hold the id of the body's own resource and are not the server's to set.
  mutating func markClientIDs() {
    for index in operations.indices {
      guard let role = operations[index].role, var body = operations[index].body,
        let resource = resources.first(where: { $0.name == role.resource }),
        let place = resource.idPlace.tokens.first, resource.idPlace.tokens.count == 1,
        resource.selfLink != resource.idPlace, resource.member(place)?.isReadOnly != true
      else { continue }
      for media in body.content.indices {
        for member in body.content[media].members.indices
        where body.content[media].members[member].name.hasSameCodePoints(as: place) {
          body.content[media].members[member].isOwnID =
            !body.content[media].members[member].isReadOnly
        }
      }
      operations[index].body = body
    }
  }
}
