import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Check {
  static let serverSetMembersStayServerSet = Check(
    id: "server-set-members-stay-server-set",
    title: "What only the server sets cannot be set from outside.",
    family: .input,
    level: .should,
    source: "OWASP API3:2023",
    why: "Ids, times and states that a client can choose cannot be trusted by anybody else.",
    mend: "Copy the members that clients own from the request; never the whole of it.",
    examples: [
      .conforming(
        "another id was chosen",
        .create(
          ["name": "Rex", "id": .string(Scene.otherID)], intent: .open, label: .givenID,
          answers: .pet(201))),
      .conforming(
        "refused",
        .create(
          ["name": "Rex", "id": .string(Scene.otherID)], intent: .open, label: .givenID,
          answers: .empty(400))),
      .violating(
        "the id of the client was taken",
        .create(
          ["name": "Rex", "id": .string(Scene.otherID)], intent: .open, label: .givenID,
          answers: .pet(201, ["name": "Rex", "id": .string(Scene.otherID)])),
        finds: [
          Finding(
            place: "response/body/id", expected: "a value of the server's own",
            actual: "\"\(Scene.otherID)\", as the client gave it", promise: .petShop())
        ]),
      .violating(
        "two listed values were chosen, and both were taken",
        .create(
          ["name": "Rex", "mood": "sad"], intent: .open, label: .givenMood("sad"),
          answers: .pet(201, ["name": "Rex", "mood": "sad"])),
        .create(
          ["name": "Rex", "mood": "glad"], as: .secondPet, intent: .open,
          label: .givenMood("glad"),
          answers: .pet(201, ["id": .string(Scene.secondPetID), "name": "Rex", "mood": "glad"])),
        finds: [
          Finding(
            place: "response/body/mood", expected: "a value of the server's own",
            actual: "\"glad\", as the client gave it", promise: .petShop())
        ]),
      .conforming(
        "two listed values were chosen, and the server's own came",
        .create(
          ["name": "Rex", "mood": "sad"], intent: .open, label: .givenMood("sad"),
          answers: .pet(201, ["name": "Rex", "mood": "glad"])),
        .create(
          ["name": "Rex", "mood": "glad"], as: .secondPet, intent: .open,
          label: .givenMood("glad"),
          answers: .pet(201, ["id": .string(Scene.secondPetID), "name": "Rex", "mood": "glad"]))),
    ],
    judge: { observation in
      guard observation.isSuccess, let label = observation.step.label, label.family == .serverSet,
        let given = label.value, label.place.hasPrefix("body/"),
        let pointer = JSONPointer(parsing: String(label.place.dropFirst(4))),
        let representation = observation.shown.first,
        let actual = JSON.object(representation.object)[pointer],
        let name = pointer.tokens.first,
        !observation.couldBeTheServers(given, of: name), Agreement.holds(given, actual, for: nil)
      else { return [] }
      return [
        Finding(
          place: representation.place + pointer.description,
          expected: "a value of the server's own",
          actual: "\(actual.brief), as the client gave it", promise: label.asPromise)
      ]
    })
}

extension Observation {
  /// Whether a server might have come to the value by itself: there are few to choose from, or it was there before.
  fileprivate func couldBeTheServers(_ value: JSON, of name: String) -> Bool {
    switch value {
    case .null, .bool: return true
    case .string, .number, .array, .object: break
    }
    if let shown = subject?.shown?[name], Agreement.holds(shown, value, for: nil) { return true }
    guard let member = resource?.member(name) else { return false }
    return contract.schemas[contract.schemas.target(of: member.schema)].enumeration != nil
      && !hasTakenAnother(than: value, of: name)
  }

  /// Whether another resource of the kind has got another value that was given for it: then neither is chance.
  private func hasTakenAnother(than value: JSON, of name: String) -> Bool {
    world.resources.contains { other in
      guard other.variable.resource == resource?.name, let given = other.given[name],
        let shown = other.shown?[name]
      else { return false }
      return !Agreement.holds(given, value, for: nil) && Agreement.holds(given, shown, for: nil)
    }
  }
}

extension Scene {
  fileprivate static let otherID = "0f0f0f0f-1a2b-4c3d-8e4f-5a6b7c8d9e0f"
}

extension Label {
  fileprivate static func givenMood(_ value: JSON) -> Label {
    .example(.serverSet, "readOnly", "body/mood", "given", value: value, level: .should)
  }

  fileprivate static let givenID = Label.example(
    .serverSet, "readOnly", "body/id", "given", value: .string(Scene.otherID), level: .should)
}
