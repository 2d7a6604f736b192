import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let wrongKindIsRefused = Check(
    id: "wrong-kind-is-refused",
    title: "A reference to a resource of another kind is refused.",
    family: .references,
    level: .should,
    source: "RFC 9110 §15.5.1",
    why: "Whoever follows the reference finds nothing, or takes one thing for another.",
    mend: "Look the id up among the resources of its kind; where a sibling selects the kind, "
      + "among those.",
    expectsStatus: { $0.isToBeRefused(.reference, ["wrong-kind"]) },
    examples: [
      .conforming(
        "refused",
        .create(
          ["name": "Rex", "shopId": .string(Scene.petID)], intent: .refused,
          label: .reference("wrong-kind"), answers: .empty(400))),
      .violating(
        "a pet in place of a shop",
        .create(
          ["name": "Rex", "shopId": .string(Scene.petID)], intent: .refused,
          label: .reference("wrong-kind"), answers: .sold(201)),
        finds: [
          Finding(
            place: "request/body/shopId", expected: "a refusal: the id of a shop", actual: "201",
            level: .should, promise: .petShop())
        ]),
    ],
    judge: { observation in
      observation.step.label?.kind == "wrong-kind" ? observation.acceptedAlthough(.reference) : []
    })
}
