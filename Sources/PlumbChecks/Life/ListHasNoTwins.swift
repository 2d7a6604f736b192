import PlumbJSON
import PlumbJournal

extension Check {
  static let listHasNoTwins = Check(
    id: "list-has-no-twins",
    title: "A list shows each resource once.",
    family: .life,
    level: .must,
    source: "RFC 9110 §9.3.1",
    why: "Whoever counts, sums or deletes by the list does it twice.",
    mend: "Look for a join that multiplies rows.",
    examples: [
      .conforming("different ones", .list(answers: .pets([Scene.petID, Scene.shopID]))),
      .violating(
        "one of them twice, in other letters",
        .list(answers: .pets([Scene.petID, Scene.shopID, Scene.petID.uppercased()])),
        finds: [
          Finding(
            place: "response/body/2/id", expected: "each resource once",
            actual: "\"\(Scene.petID.uppercased())\" once more", promise: .petShop("List pets"))
        ]),
    ],
    judge: { $0.findings(of: .listedTwice) })
}
