import PlumbJSON
import PlumbJournal

extension Check {
  static let updateIsPersisted = Check(
    id: "update-is-persisted",
    title: "What an update was given is there afterwards, member by member.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.4",
    why: "A client that was told of success relies on it: a member that is silently dropped is "
      + "data lost.",
    mend: "Compare the members that the update handler copies with the documented ones.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "both members are kept",
        .create(answers: .pet(201)),
        .update(["name": "Max", "age": 4], answers: .pet(200, ["name": "Max", "age": 4])),
        .read(answers: .pet(200, ["name": "Max", "age": 4]))),
      .violating(
        "the age is acknowledged and not kept",
        .create(answers: .pet(201, ["name": "Rex", "age": 1])),
        .update(["name": "Max", "age": 4], answers: .pet(200, ["name": "Max", "age": 4])),
        .read(answers: .pet(200, ["name": "Max", "age": 1])),
        finds: [
          Finding(
            place: "response/body/age", expected: "4", actual: "1",
            promise: .petShop("Pet › age"))
        ]),
    ],
    judge: { $0.findings(of: .givenOnUpdate) })
}
