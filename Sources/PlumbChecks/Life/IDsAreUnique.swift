import PlumbContract
import PlumbJSON
import PlumbJournal

extension Check {
  static let idsAreUnique = Check(
    id: "ids-are-unique",
    title: "A new resource has an id that no other one has.",
    family: .life,
    level: .must,
    source: "RFC 9110 §15.3.2",
    why: "With one id for two resources, whoever changes one changes the other, or destroys it.",
    mend: "Let the store make the id, under a constraint that it is unique.",
    examples: [
      .conforming(
        "different ids",
        .create(answers: .pet(201)),
        .create(as: .secondPet, answers: .pet(201, ["id": .string(Scene.shopID), "name": "Rex"]))),
      .conforming(
        "the id of a deleted shop, which is no GUID, may be given again",
        .createShop(answers: .json(201, ["id": .string(Scene.shopID), "city": "Delft"])),
        .deleteShop(answers: .empty(204)),
        .createShop(answers: .json(201, ["id": .string(Scene.shopID), "city": "Delft"]))),
      .violating(
        "the GUID of a deleted pet",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .create(as: .secondPet, answers: .pet(201)),
        finds: [
          Finding(
            place: "response/body/id", expected: "an id of its own",
            actual: "\"\(Scene.petID)\", which a deleted one had", level: .should,
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "the id of another pet",
        .create(answers: .pet(201)), .create(as: .secondPet, answers: .pet(201)),
        finds: [
          Finding(
            place: "response/body/id", expected: "an id of its own",
            actual: "\"\(Scene.petID)\", which another one has", promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { observation in
      // Two creations at the same time are the affair of concurrent-writes-are-all-kept.
      guard observation.action == .create, observation.isSuccess, observation.step.lane == nil,
        let resource = observation.resource, let shown = observation.shown.first,
        let id = resource.idText(in: shown.object)
      else { return [] }
      let member = resource.member(resource.idMember)
      func finding(_ owner: String, _ level: Level? = nil) -> [Finding] {
        [
          Finding(
            place: shown.place + resource.idPlace.description, expected: "an id of its own",
            actual: "\(JSON.string(id).brief), which \(owner)", level: level,
            promise: member?.promise)
        ]
      }
      if observation.world.surroundings.wereThere(resource.name, id) {
        return finding("was there before the run")
      }
      switch observation.world.resource(resource.name, id: id, in: shown.scope)?.existence {
      case .exists: return finding("another one has")
      // RFC 9562 §1: a GUID is meant to be unique for ever; a number may be counted out anew.
      case .deleted where member?.format == "uuid": return finding("a deleted one had", .should)
      case .deleted, .unknown, nil: return []
      }
    })
}
