import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let nestedStaysWithItsParent = Check(
    id: "nested-stays-with-its-parent",
    title: "What lives below one resource is found below no other one, nor below one that is gone.",
    family: .life,
    level: .must,
    source: "RFC 3986 §1.2.3",
    why: "Whoever guesses an id sees what belongs to somebody else: rights are given by parent.",
    mend: "Look the item up by its own id and that of its parent, not by its own alone.",
    examples: [
      .conforming(
        "not found below another shop",
        .nested(below: Scene.shopID, label: .otherParent, answers: .empty(404))),
      .conforming(
        "refused", .nested(below: Scene.shopID, label: .otherParent, answers: .empty(403))),
      .violating(
        "found below another shop",
        .nested(below: Scene.shopID, label: .otherParent, answers: .pet()),
        finds: [
          Finding(
            place: "response/status", expected: "404 or another refusal", actual: "200",
            promise: .petShop("Shops › pets"))
        ]),
    ],
    judge: { observation in
      let listed = observation.findings(of: .listedElsewhere)
      guard observation.isToBeRefused(.existence, ["other-parent", "parent-deleted"]),
        observation.isSuccess, let label = observation.step.label
      else { return listed }
      return [
        Finding(
          place: "response/status", expected: "404 or another refusal",
          actual: observation.statusText,
          level: label.kind == "parent-deleted" ? .should : nil, promise: label.asPromise)
      ]
    })
}

extension Scene {
  /// `GET /shops/{id}/pets/{id}`, which the shop does not document: only the label counts.
  fileprivate static func nested(
    below shop: String, label: Label, answers response: HTTPResponse
  ) -> Scene {
    .request(
      "GET", "/shops/\(shop)/pets/\(Scene.petID)", intent: .refused, label: label,
      answers: response)
  }
}

extension Label {
  fileprivate static let otherParent = Label.example(
    .existence, "nesting", "path/shops", "other-parent", promise: "404 Not Found",
    source: "Shops › pets")
}
