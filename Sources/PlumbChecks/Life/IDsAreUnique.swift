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
        "the id of a deleted pet may be given again",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .create(as: .secondPet, answers: .pet(201))),
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
      guard observation.action == .create, observation.step.lane == nil,
        let resource = observation.resource,
        let shown = observation.shown.first,
        let id = resource.idText(in: shown.object),
        observation.world.resource(resource.name, id: id, in: shown.scope)?.existence == .exists
      else { return [] }
      return [
        Finding(
          place: shown.place + resource.idPlace.description, expected: "an id of its own",
          actual: "\(JSON.string(id).brief), which another one has",
          promise: resource.member(resource.idMember)?.promise)
      ]
    })
}
