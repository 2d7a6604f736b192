import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let refusedRequestChangesNothing = Check(
    id: "refused-request-changes-nothing",
    title: "What was refused was not done.",
    family: .input,
    level: .must,
    source: "RFC 9110 §15.5",
    why: "The client believes that nothing happened, and repeats or gives up; half of the change "
      + "stays behind.",
    mend: "Check everything before the first write, or write in a transaction.",
    culprit: .disturbance(.refused),
    examples: [
      .conforming(
        "the pet is as it was",
        .create(answers: .pet(201)),
        .update(["name": "Max", "age": 31], intent: .refused, answers: .empty(400)),
        .read(answers: .pet())),
      .violating(
        "the name was changed before the age was looked at",
        .create(answers: .pet(201)),
        .update(["name": "Max", "age": 31], intent: .refused, answers: .empty(400)),
        .read(answers: .pet(200, ["name": "Max"])),
        finds: [
          Finding(
            place: "response/body/name", expected: "\"Rex\"", actual: "\"Max\"",
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "the deletion was refused, and done",
        .create(answers: .pet(201)),
        .delete(intent: .refused, answers: .empty(401)),
        .read(answers: .empty(404)),
        finds: [
          Finding(
            place: "response/status", expected: "200", actual: "404",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .refusedChange) + $0.absence(after: .refused) })
}
