import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let deleteOfUnknownIsNotFound = Check(
    id: "delete-of-unknown-is-not-found",
    title: "The deletion of what is not there is answered 404.",
    family: .life,
    level: .should,
    source: "RFC 9110 §15.5.5",
    why: "A success tells the client that it has deleted something: with a mistyped id it has not.",
    mend: "Answer 404, or 204 only where the resource is known to have been there.",
    expectsStatus: { $0.isToBeRefused(.existence) && $0.action == .delete },
    examples: [
      .conforming("not found", .unknown("DELETE", answers: .empty(404))),
      .conforming(
        "not found any more",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .delete(intent: .refused, label: .deleted, answers: .empty(410))),
      .violating(
        "success for nothing",
        .unknown("DELETE", answers: .empty(204)),
        finds: [Finding(place: "request/path/id", expected: "404", actual: "204")]),
      .violating(
        "success once more: the method is idempotent, so it is a matter of taste",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .delete(intent: .refused, label: .deleted, answers: .empty(204)),
        finds: [
          Finding(place: "request/path/id", expected: "404 or 410", actual: "204", level: .may)
        ]),
    ],
    judge: { observation in
      guard observation.action == .delete, observation.isSuccess else { return [] }
      if observation.subject?.existence == .deleted {
        return [
          Finding(
            place: "request/path/id", expected: "404 or 410", actual: observation.statusText,
            level: .may)
        ]
      }
      return observation.unknownSubjectFindings(for: [.delete])
    })
}
