import PlumbContract
import PlumbHTTP
import PlumbJournal

extension Check {
  static let deletedIsGone = Check(
    id: "deleted-is-gone",
    title: "What was deleted is not found any more.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.5",
    why: "Deletion is a promise to somebody: that data is no longer there, that a line no longer "
      + "answers.",
    mend: "Remove the resource, or hide it from every operation that shows it.",
    culprit: .lastWrite,
    expectsStatus: { $0.subject?.existence == .deleted && $0.action == .read },
    examples: [
      .conforming(
        "not found",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .read(intent: .refused, label: .deleted, answers: .empty(404))),
      .conforming(
        "gone",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .read(intent: .refused, label: .deleted, answers: .empty(410))),
      .conforming(
        "a deletion that was refused deletes nothing",
        .create(answers: .pet(201)), .delete(intent: .open, answers: .empty(409)),
        .read(answers: .pet())),
      .violating(
        "the answer says done, and nothing was",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .read(intent: .refused, label: .deleted, answers: .pet()),
        finds: [
          Finding(place: "response/status", expected: "404 or 410", actual: "200")
        ]),
    ],
    judge: { observation in
      guard observation.subject?.existence == .deleted, observation.action == .read,
        observation.isSuccess
      else { return [] }
      return [
        Finding(
          place: "response/status", expected: "404 or 410", actual: observation.statusText)
      ]
    })
}
