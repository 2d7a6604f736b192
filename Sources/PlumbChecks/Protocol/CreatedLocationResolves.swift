import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let createdLocationResolves = Check(
    id: "created-location-resolves",
    title: "The Location of a new resource leads to it.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9110 §15.3.2",
    why: "Location is how a client finds what it has created without knowing how paths are made.",
    mend: "Make the path from the same route that serves the resource.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "the location shows the pet",
        .create(answers: .pet(201, location: "/pets/\(Scene.petID)")),
        .visitLocation(answers: .pet())),
      .violating(
        "there is nothing at the location",
        .create(answers: .pet(201, location: "/animals/1")),
        .visitLocation(answers: .empty(404)),
        finds: [
          Finding(
            place: "response/status", expected: "the new resource at /animals/1",
            actual: "404")
        ]),
      .violating(
        "another pet is at the location",
        .create(answers: .pet(201, location: "/pets/1")),
        .visitLocation(answers: .pet(200, ["id": "1", "name": "Max"])),
        finds: [
          Finding(
            place: "response/body/id", expected: "\"\(Scene.petID)\"", actual: "\"1\"")
        ]),
      .violating(
        "the location is that of the list",
        .create(answers: .pet(201, location: "/pets")),
        .visitLocation(answers: .json(200, [["id": .string(Scene.petID), "name": "Rex"]])),
        finds: [
          Finding(
            place: "response/body", expected: "the new resource at /pets", actual: "an array")
        ]),
    ],
    judge: { observation in
      guard let created = observation.visitedLocation, created.existence == .exists,
        let status = observation.status, ![401, 403].contains(status), status < 500,
        !Environment.isUnavailable(observation)
      else { return [] }
      guard observation.isSuccess else {
        return [
          Finding(
            place: "response/status",
            expected: "the new resource at \(created.location ?? "its location")",
            actual: observation.statusText)
        ]
      }
      let resource = observation.contract.resource(created.variable.resource)
      if let list = observation.listInstead(of: resource) {
        return [
          Finding(
            place: "response/body",
            expected: "the new resource at \(created.location ?? "its location")",
            actual: list)
        ]
      }
      guard let resource,
        let shown = observation.body.json?[observation.mediaType?.itemPlace ?? .root],
        let id = shown.object.flatMap({ resource.idText(in: $0) }),
        !Agreement.sameID(id, created.id)
      else { return [] }
      return [
        Finding(
          place: "response/body" + resource.idPlace.description,
          expected: JSON.string(created.id).brief,
          actual: JSON.string(id).brief)
      ]
    })
}

extension Observation {
  /// What a body is that shows the collection and not an item of it; nil where it is none.
  fileprivate func listInstead(of resource: Resource?) -> String? {
    guard let json = body.json else { return nil }
    if json.array != nil { return "an array" }
    guard let resource, let list = contract.operation(.list, of: resource)?.list,
      !list.items.tokens.isEmpty, json[list.items]?.array != nil
    else { return nil }
    return "the list"
  }
}
