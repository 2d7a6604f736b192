import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let deleteKeepsReferencesWhole = Check(
    id: "delete-keeps-references-whole",
    title: "A deletion leaves no reference to what is gone.",
    family: .references,
    level: .should,
    source: "RFC 9110 §9.3.5",
    why: "An id that leads nowhere is found by the client that needs it most.",
    mend: "Refuse the deletion, delete what refers to it too, or empty the reference.",
    culprit: .disturbance(.otherDeleted),
    examples: [
      .conforming(
        "emptied", .createShop(answers: .shop(201)), .sell, .deleteShop(answers: .empty(204)),
        .read(answers: .pet(200, ["name": "Rex", "shopId": nil]))),
      .conforming(
        "deleted with it", .createShop(answers: .shop(201)), .sell,
        .deleteShop(answers: .empty(204)), .read(answers: .empty(404))),
      .conforming(
        "refused", .createShop(answers: .shop(201)), .sell, .deleteShop(answers: .empty(409)),
        .read(answers: .sold())),
      .violating(
        "the pet is still sold by a shop that is gone",
        .createShop(answers: .shop(201)), .sell, .deleteShop(answers: .empty(204)),
        .read(answers: .sold()),
        finds: [
          Finding(
            place: "response/body/shopId", expected: "null, or the id of something that exists",
            actual: "\"\(Scene.shopID)\"", promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { observation in
      observation.findings(of: .dangling) + observation.unrestrictedDeletion
    })
}

extension Observation {
  /// The finding for a deletion that the contract says is refused while something refers to the resource.
  fileprivate var unrestrictedDeletion: [Finding] {
    guard action == .delete, isSuccess, let subject, let resource,
      resource.onDeleteReferenced == .restrict, world.hasReferences(to: subject, under: contract)
    else { return [] }
    return [
      Finding(
        place: "response/status", expected: "a refusal while something refers to it",
        actual: statusText, promise: resource.promise)
    ]
  }
}

extension Scene {
  fileprivate static let sell = create(
    ["name": "Rex", "shopId": .string(shopID)], answers: .sold(201))
}
