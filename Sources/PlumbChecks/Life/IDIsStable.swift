import PlumbJSON
import PlumbJournal

extension Check {
  static let idIsStable = Check(
    id: "id-is-stable",
    title: "A resource keeps its id.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.4",
    why: "Everything that refers to the resource does so by its id.",
    mend: "Take the id from the path, never from the body or a new row.",
    examples: [
      .conforming(
        "the same id in other letters",
        .create(answers: .pet(201)),
        .update(
          ["name": "Max"],
          answers: .pet(200, ["id": .string(Scene.petID.uppercased()), "name": "Max"]))),
      .violating(
        "a new id after an update",
        .create(answers: .pet(201)),
        .update(
          ["name": "Max"], answers: .pet(200, ["id": .string(Scene.shopID), "name": "Max"])),
        finds: [
          Finding(
            place: "response/body/id", expected: "\"\(Scene.petID)\"",
            actual: "\"\(Scene.shopID)\"", promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .identity) })
}
