import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let danglingReferenceIsRefused = Check(
    id: "dangling-reference-is-refused",
    title: "A reference to nothing is refused.",
    family: .references,
    level: .should,
    source: "RFC 9110 §15.5.1",
    why: "The fault is noticed when the reference is needed: at the first call, at night.",
    mend: "Look up what an id refers to before it is stored; answer 400 or 422.",
    expectsStatus: { $0.isToBeRefused(.reference, ["dangling"]) },
    examples: [
      .conforming(
        "refused",
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)], intent: .refused,
          label: .reference("dangling"), answers: .empty(422))),
      .violating(
        "stored",
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)], intent: .refused,
          label: .reference("dangling"), answers: .sold(201)),
        finds: [
          Finding(
            place: "request/body/shopId", expected: "a refusal: the id of a shop", actual: "201",
            level: .should, promise: .petShop())
        ]),
    ],
    judge: { observation in
      observation.step.label?.kind == "dangling" ? observation.acceptedAlthough(.reference) : []
    })
}
