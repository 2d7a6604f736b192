import PlumbJSON
import PlumbJournal

extension Check {
  static let orderSurvives = Check(
    id: "order-survives",
    title: "The elements of an array come back in the order in which they were given.",
    family: .input,
    level: .must,
    source: "RFC 8259 §1",
    why: "An array is an ordered sequence; whoever gave it an order meant it.",
    mend: "Store the position beside each element.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "in order",
        .create(
          ["name": "Rex", "tags": ["b", "a"]],
          answers: .pet(201, ["name": "Rex", "tags": ["b", "a"]]))),
      .violating(
        "sorted",
        .create(
          ["name": "Rex", "tags": ["b", "a"]],
          answers: .pet(201, ["name": "Rex", "tags": ["a", "b"]])),
        finds: [
          Finding(
            place: "response/body/tags", expected: #"["b","a"]"#, actual: #"["a","b"]"#,
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .reordered) })
}
