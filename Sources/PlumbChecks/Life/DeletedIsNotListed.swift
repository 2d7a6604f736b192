import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let deletedIsNotListed = Check(
    id: "deleted-is-not-listed",
    title: "What was deleted is in no list.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.5",
    why: "A ghost in the list leads every client into a 404.",
    mend: "Delete from the index too; look for a cache behind the list.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "not listed",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .list(answers: .pets([Scene.shopID]))),
      .violating(
        "still listed",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .list(answers: .pets([Scene.shopID, Scene.petID])),
        finds: [
          Finding(
            place: "response/body/1", expected: "no deleted resource",
            actual: "\"\(Scene.petID)\"", promise: .petShop("List pets"))
        ]),
    ],
    judge: { $0.findings(of: .listedAfterDelete) })
}
