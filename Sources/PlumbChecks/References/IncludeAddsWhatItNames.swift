import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let includeAddsWhatItNames = Check(
    id: "include-adds-what-it-names",
    title: "A request that asks for an expansion is answered with it.",
    family: .references,
    level: .must,
    source: "OpenAPI 3.1.1 §4.8.12",
    why: "A client asks for it because it needs it; it did not plan for a second request.",
    mend: "Read the parameter in every operation that documents it.",
    examples: [
      .conforming(
        "the shop is there",
        .list(query: "?include=shop", answers: .json(200, [.soldPet(shop: .delft)]))),
      .conforming(
        "there is no shop to be added",
        .list(query: "?include=shop", answers: .pets([Scene.petID]))),
      .conforming(
        "it is there without being asked for",
        .list(answers: .json(200, [.soldPet(shop: .delft)]))),
      .conforming(
        "somebody else's pet whose shop is gone",
        .list(
          query: "?include=shop",
          answers: .json(
            200,
            [["id": .string(Scene.petID), "name": "Rex", "shopId": .string(Scene.shopID)]]))),
      .violating(
        "the shop is not there",
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)], answers: .json(201, .soldPet(shop: nil))
        ),
        .list(query: "?include=shop", answers: .json(200, [.soldPet(shop: nil)])),
        finds: [
          Finding(
            place: "response/body/0/shop", expected: "what shopId names, for include=shop",
            actual: "null", promise: .petShop("List pets › include"))
        ]),
    ],
    judge: { observation in
      guard observation.isSuccess, let resource = observation.resource else { return [] }
      return observation.askedExpansions.flatMap { parameter, expansion in
        observation.shown.compactMap { representation -> Finding? in
          let shown = representation.object[expansion.member] ?? .null
          // What other people's resources refer to may be gone; a resource of the case refers to what exists.
          guard shown.isNull, observation.isOwn(representation),
            let member = resource.member(expansion.member),
            let sibling = member.expands,
            let id = representation.object[sibling]?.idText, Agreement.namesSomething(id)
          else { return nil }
          return Finding(
            place: representation.place + "/" + member.name,
            expected: "what \(sibling) names, for \(parameter.name)=\(expansion.value)",
            actual: representation.object[member.name].map(\.brief) ?? "no such member",
            promise: parameter.promise)
        }
      }
    })
}

extension Observation {
  /// Whether a representation is that of a resource which the case has created and not deleted.
  fileprivate func isOwn(_ representation: Representation) -> Bool {
    guard let rule = contract.resource(representation.resource),
      let id = rule.idText(in: representation.object)
    else { return false }
    return world.resource(representation.resource, id: id)?.existence == .exists
  }

  /// The documented expansions that the request asks for.
  fileprivate var askedExpansions: [(Parameter, Parameter.Expansion)] {
    guard let query = exchange.request.target.split(separator: "?", maxSplits: 1).dropFirst().first
    else { return [] }
    let pairs = query.split(separator: "&").map(String.init)
    return (operation?.parameters(in: .query) ?? []).flatMap { parameter in
      parameter.expands.filter { expansion in
        pairs.contains { $0.hasSameCodePoints(as: "\(parameter.name)=\(expansion.value)") }
      }.map { (parameter, $0) }
    }
  }
}

extension JSON {
  fileprivate static let delft: JSON = ["id": .string(Scene.shopID), "city": "Delft"]

  fileprivate static func soldPet(shop: JSON) -> JSON {
    [
      "id": .string(Scene.petID), "name": "Rex", "age": 1, "shopId": .string(Scene.shopID),
      "shop": shop,
    ]
  }
}
