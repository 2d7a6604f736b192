import PlumbJSON
import PlumbJournal

extension Check {
  static let createdEqualsRead = Check(
    id: "created-equals-read",
    title: "A new resource is read as its creation showed it.",
    family: .life,
    level: .must,
    source: "RFC 9110 §15.3.2",
    why: "Clients show the answer to the creation without reading again.",
    mend: "Answer from the store, after the write, by the same code that reads.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "as it was shown",
        .create(answers: .pet(201, ["name": "Rex", "kind": "cat"])),
        .read(answers: .pet(200, ["name": "Rex", "kind": "cat"]))),
      .violating(
        "a member that was not given is another one",
        .create(answers: .pet(201, ["name": "Rex", "kind": "cat"])),
        .read(answers: .pet(200, ["name": "Rex", "kind": "dog"])),
        finds: [
          Finding(
            place: "response/body/kind", expected: "\"cat\"", actual: "\"dog\"",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .shownByCreate) })
}
