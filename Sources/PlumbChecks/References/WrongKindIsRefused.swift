import PlumbContract
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
      .conforming(
        "a number may be the id of a shop too",
        .createShop(answers: .json(201, ["id": "7", "city": "Delft"])),
        .create(
          ["name": "Rex", "shopId": "5"], intent: .refused, label: .reference("wrong-kind"),
          answers: .sold(201))),
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
      guard observation.step.label?.kind == "wrong-kind", !observation.mayBeOfTheRightKind else {
        return []
      }
      return observation.acceptedAlthough(.reference)
    })
}

extension Observation {
  /// Whether the id of another kind may by chance be one of the right kind too, as it may where both are numbers.
  fileprivate var mayBeOfTheRightKind: Bool {
    guard let place = step.label?.bodyPointer, let id = sent?[place]?.idText, id.isAllDigits,
      let reference = operation?.body?.document?.members.member(at: place)?.reference
    else { return false }
    return reference.resources.contains { name in
      let known = world.resources.filter { $0.variable.resource.hasSameCodePoints(as: name) }
      return known.isEmpty || known.contains { $0.id.isAllDigits }
    }
  }
}
