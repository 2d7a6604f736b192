import PlumbContract
import PlumbJSON
import PlumbJournal

extension Check {
  static let updateIsIdempotent = Check(
    id: "update-is-idempotent",
    title: "The same PUT twice leaves what one leaves.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.4",
    why: "Clients and proxies repeat a PUT whose answer was lost, because the method lets them.",
    mend: "Store what was given instead of adding to what is there.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "the second one changes nothing",
        .create(answers: .pet(201)),
        .update(
          ["name": "Max", "tags": ["a"]], answers: .pet(200, ["name": "Max", "tags": ["a"]])),
        .update(
          ["name": "Max", "tags": ["a"]], answers: .pet(200, ["name": "Max", "tags": ["a"]]))
      ),
      .violating(
        "the second one adds the tag again",
        .create(answers: .pet(201)),
        .update(
          ["name": "Max", "tags": ["a"]], answers: .pet(200, ["name": "Max", "tags": ["a"]])),
        .update(
          ["name": "Max", "tags": ["a"]], answers: .pet(200, ["name": "Max", "tags": ["a", "a"]])),
        finds: [
          Finding(
            place: "response/body/tags", expected: #"["a"]"#, actual: #"["a","a"]"#,
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "the second one changes a member that neither names",
        .create(answers: .pet(201, ["name": "Rex", "kind": "cat"])),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": "cat"])),
        .update(["name": "Max"], answers: .pet(200, ["name": "Max", "kind": nil])),
        finds: [
          Finding(
            place: "response/body/kind", expected: "\"cat\"", actual: "null",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .repeatedUpdate) })
}
