import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let deleteLeavesOthersAlone = Check(
    id: "delete-leaves-others-alone",
    title: "The deletion of one resource changes no other that does not refer to it.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.5",
    why: "Nobody looks at the others after a deletion, until they are needed.",
    mend: "Look for a condition that is missing, or a cascade that goes too far.",
    culprit: .disturbance(.otherDeleted),
    examples: [
      .conforming(
        "the other pet is as it was",
        .create(answers: .pet(201)),
        .create(as: .secondPet, answers: .secondPet(201)),
        .read(answers: .pet()), .delete(.secondPet, answers: .empty(204)), .read(answers: .pet())),
      .conforming(
        "what referred to it loses the reference",
        .createShop(answers: .json(201, ["id": .string(Scene.shopID), "city": "Delft"])),
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)],
          answers: .pet(201, ["name": "Rex", "shopId": .string(Scene.shopID)])),
        .read(answers: .pet(200, ["name": "Rex", "shopId": .string(Scene.shopID)])),
        .deleteShop(answers: .empty(204)), .read(answers: .pet())),
      .violating(
        "the other pet has lost its name",
        .create(
          ["name": "Rex", "kind": "cat"], answers: .pet(201, ["name": "Rex", "kind": "cat"])),
        .create(as: .secondPet, answers: .secondPet(201)),
        .read(answers: .pet(200, ["name": "Rex", "kind": "cat"])),
        .delete(.secondPet, answers: .empty(204)), .read(answers: .pet()),
        finds: [
          Finding(
            place: "response/body/kind", expected: "\"cat\"", actual: "no such member",
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "the other pet is gone",
        .create(answers: .pet(201)),
        .create(as: .secondPet, answers: .secondPet(201)),
        .read(answers: .pet()), .delete(.secondPet, answers: .empty(204)),
        .read(answers: .empty(404)),
        finds: [
          Finding(
            place: "response/status", expected: "200", actual: "404",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .otherDeleted) + $0.absence(after: .otherDeleted) })
}
