import PlumbJSON
import PlumbJournal

extension Check {
  static let updateLeavesOthersAlone = Check(
    id: "update-leaves-others-alone",
    title: "A write to one resource changes no other.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.4",
    why: "The others belong to somebody, who was not asked.",
    mend: "Look for a condition that is missing in the statement that writes.",
    culprit: .disturbance(.otherUpdated),
    examples: [
      .conforming(
        "the other pet is as it was",
        .create(answers: .pet(201)),
        .create(as: .secondPet, answers: .secondPet(201)),
        .read(answers: .pet()),
        .update(["name": "Max"], of: .secondPet, answers: .secondPet(200, name: "Max")),
        .read(answers: .pet())),
      .violating(
        "both pets have the new name",
        .create(answers: .pet(201)),
        .create(as: .secondPet, answers: .secondPet(201)),
        .read(answers: .pet()),
        .update(["name": "Max"], of: .secondPet, answers: .secondPet(200, name: "Max")),
        .read(answers: .pet(200, ["name": "Max"])),
        finds: [
          Finding(
            place: "response/body/name", expected: "\"Rex\"", actual: "\"Max\"",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .otherUpdated) })
}
