import PlumbJSON
import PlumbJournal

extension Check {
  static let createKeepsWhatWasGiven = Check(
    id: "create-keeps-what-was-given",
    title: "A new resource holds what was given for it, member by member.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.3",
    why: "A member that is silently dropped is data lost; nobody compares after a success.",
    mend: "Compare the members that the handler copies with the documented ones.",
    culprit: .lastWrite,
    examples: [
      .conforming(
        "all of it; a null for an optional member may be taken as not given",
        .create(
          ["name": "Rex", "kind": "dog", "chip": nil],
          answers: .pet(201, ["name": "Rex", "kind": "dog", "chip": "none"])),
        .read(answers: .pet(200, ["name": "Rex", "kind": "dog", "chip": "none"]))),
      .conforming(
        "a GUID in other letters",
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)],
          answers: .pet(201, ["name": "Rex", "shopId": .string(Scene.shopID.uppercased())]))),
      .violating(
        "acknowledged and not kept",
        .create(
          ["name": "Rex", "kind": "dog"], answers: .pet(201, ["name": "Rex", "kind": "dog"])),
        .read(answers: .pet(200, ["name": "Rex", "kind": nil])),
        finds: [
          Finding(
            place: "response/body/kind", expected: "\"dog\"", actual: "null",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .givenOnCreate) })
}
