import PlumbJSON
import PlumbJournal

extension Check {
  static let numbersSurvive = Check(
    id: "numbers-survive",
    title: "A number comes back with the value that was given.",
    family: .input,
    level: .must,
    source: "RFC 8259 §6",
    why: "Large integers that pass through a binary fraction come back as their neighbours.",
    mend: "Keep integers in integers and money in decimals.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "the same value, written differently",
        .create(["name": "Rex", "age": 30], label: .oldest, answers: .rawPet(age: "30.0"))),
      .violating(
        "a neighbour",
        .create(
          ["name": "Rex", "age": 30], label: .oldest,
          answers: .pet(201, ["name": "Rex", "age": 29])),
        finds: [
          Finding(
            place: "response/body/age", expected: "30", actual: "29",
            promise: .petShop("Pet › age"))
        ]),
    ],
    judge: { $0.findings(of: .alteredNumber) })
}

extension Label {
  fileprivate static let oldest = Label.example(
    .input, "maximum", "body/age", "maximum", value: 30)
}
