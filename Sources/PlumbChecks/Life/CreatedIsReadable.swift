import PlumbContract
import PlumbHTTP
import PlumbJournal

extension Check {
  static let createdIsReadable = Check(
    id: "created-is-readable",
    title: "What was created is found until it is deleted.",
    family: .life,
    level: .must,
    source: "RFC 9110 §15.3.2",
    why: "A success that leaves nothing behind is the worst kind of failure: nobody looks for it.",
    mend: "Commit before the answer is sent; read from the store that was written to.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "the new pet is there", .create(answers: .pet(201)), .read(answers: .pet())),
      .conforming(
        "a deleted pet need not be",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .read(answers: .empty(404))),
      .violating(
        "the new pet is not there",
        .create(answers: .pet(201)), .read(answers: .empty(404)),
        finds: [
          Finding(
            place: "response/status", expected: "200", actual: "404",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.absence(after: nil) })
}
