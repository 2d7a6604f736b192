import PlumbJSON
import PlumbJournal

extension Check {
  static let safeMethodsChangeNothing = Check(
    id: "safe-methods-change-nothing",
    title: "What is only looked at stays as it is.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.2.1",
    why: "Browsers, caches and monitors read whenever they like.",
    mend: "Look for a write on the way of a read: counters, lazy defaults, repairs.",
    examples: [
      .conforming(
        "the same twice",
        .create(answers: .pet(201)), .read(answers: .pet()), .read(answers: .pet())),
      .violating(
        "older at each look",
        .create(answers: .pet(201)), .read(answers: .pet()),
        .read(answers: .pet(200, ["name": "Rex", "age": 2])),
        finds: [
          Finding(
            place: "response/body/age", expected: "1", actual: "2",
            promise: .petShop("Pet › age"))
        ]),
    ],
    judge: { $0.findings(of: .unaskedChange) })
}
