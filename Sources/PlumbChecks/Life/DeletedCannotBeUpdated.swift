import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let deletedCannotBeUpdated = Check(
    id: "deleted-cannot-be-updated",
    title: "What was deleted cannot be updated.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.5",
    why: "A success for a write to nothing: the data is lost, or the dead come back.",
    mend: "Look the resource up before writing, in the same transaction; answer 404.",
    expectsStatus: { $0.subject?.existence == .deleted && [.update, .patch].contains($0.action) },
    examples: [
      .conforming(
        "refused",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .update(["name": "Max"], intent: .refused, label: .deleted, answers: .empty(404))),
      .violating(
        "a success",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .update(
          ["name": "Max"], intent: .refused, label: .deleted, answers: .pet(200, ["name": "Max"])),
        finds: [
          Finding(place: "response/status", expected: "404 or 410", actual: "200")
        ]),
      .violating(
        "created anew, as HTTP lets a PUT do",
        .create(answers: .pet(201)), .delete(answers: .empty(204)),
        .update(
          ["name": "Max"], intent: .refused, label: .deleted, answers: .pet(201, ["name": "Max"])),
        finds: [
          Finding(
            place: "response/status", expected: "404 or 410", actual: "201", level: .should)
        ]),
    ],
    judge: { observation in
      guard observation.subject?.existence == .deleted, let action = observation.action,
        [.update, .patch].contains(action), observation.isSuccess
      else { return [] }
      return [
        Finding(
          place: "response/status", expected: "404 or 410", actual: observation.statusText,
          level: observation.status == 201 ? .should : nil)
      ]
    })
}
