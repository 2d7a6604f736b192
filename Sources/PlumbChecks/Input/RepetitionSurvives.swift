import PlumbJSON
import PlumbJournal

extension Check {
  static let repetitionSurvives = Check(
    id: "repetition-survives",
    title: "An element that was given twice comes back twice.",
    family: .input,
    level: .must,
    source: "RFC 8259 §1",
    why: "An array is no set unless its documentation says so; positions shift when elements go.",
    mend: "Do not store the elements as keys; or document that they must differ.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "twice",
        .create(
          ["name": "Rex", "tags": ["a", "a"]],
          answers: .pet(201, ["name": "Rex", "tags": ["a", "a"]]))),
      .violating(
        "once",
        .create(
          ["name": "Rex", "tags": ["a", "a"]],
          answers: .pet(201, ["name": "Rex", "tags": ["a"]])),
        finds: [
          Finding(
            place: "response/body/tags", expected: #"["a","a"]"#, actual: #"["a"]"#,
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .thinnedOut) })
}
