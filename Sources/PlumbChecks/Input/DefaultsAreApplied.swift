import PlumbJSON
import PlumbJournal

extension Check {
  static let defaultsAreApplied = Check(
    id: "defaults-are-applied",
    title: "A member that was not given has its documented default.",
    family: .input,
    level: .must,
    source: "JSON Schema validation §9.2",
    why: "Clients leave a member out because its default is documented.",
    mend: "Apply the default when the resource is created, in one place.",
    culprit: .lastWrite,
    examples: [
      .conforming("the default", .create(answers: .pet(201, ["name": "Rex", "age": 1]))),
      .conforming(
        "another value was given",
        .create(["name": "Rex", "age": 4], answers: .pet(201, ["name": "Rex", "age": 4]))),
      .violating(
        "another value",
        .create(answers: .pet(201, ["name": "Rex", "age": 0])),
        finds: [
          Finding(
            place: "response/body/age", expected: "1", actual: "0",
            promise: .petShop("Pet › age"))
        ]),
    ],
    judge: { $0.findings(of: .defaulted) })
}
