import PlumbJSON
import PlumbJournal

extension Check {
  static let listAgreesWithItems = Check(
    id: "list-agrees-with-items",
    title: "A list shows each resource as it is when read by itself.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.1",
    why: "Users see the list first and the item next; two values for one thing are a wrong one.",
    mend: "Make both from the same code; look for a cache that only one of them has.",
    examples: [
      .conforming(
        "the same values in any order",
        .create(answers: .pet(201)), .read(answers: .pet()),
        .list(answers: .pets([Scene.shopID, Scene.petID]))),
      .violating(
        "another value",
        .create(answers: .pet(201)), .read(answers: .pet()),
        .list(answers: .pets([Scene.petID], name: "Max")),
        finds: [
          Finding(
            place: "response/body/0/name", expected: "\"Rex\"", actual: "\"Max\"",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { $0.findings(of: .listedDifferently) })
}
