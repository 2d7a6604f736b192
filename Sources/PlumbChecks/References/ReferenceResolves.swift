import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let referenceResolves = Check(
    id: "reference-resolves",
    title: "An id that a response shows names something that can be read.",
    family: .references,
    level: .must,
    source: "RFC 9110 §15.5.5",
    why: "An id is of no use but to be followed.",
    mend: "Show the id under which the other resource is served; show null where there is none.",
    examples: [
      .conforming(
        "the shop of the pet is there",
        .create(["name": "Rex", "shopId": .string(Scene.shopID)], answers: .sold(201)),
        .followShop(answers: .json(200, ["id": .string(Scene.shopID)]))),
      .violating(
        "the shop of the pet is not there",
        .create(["name": "Rex", "shopId": .string(Scene.shopID)], answers: .sold(201)),
        .followShop(answers: .empty(404)),
        finds: [
          Finding(
            place: "response/status", expected: "200: what shopId names", actual: "404",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { observation in
      guard let member = observation.isReferenceVisit, observation.step.intent == .accepted,
        observation.exchange.isNotFound,
        observation.subject.map({ $0.existence == .exists }) ?? true
      else { return [] }
      return [
        Finding(
          place: "response/status",
          expected: "\(observation.expectedSuccess): what \(member.name) names",
          actual: observation.statusText, promise: member.promise)
      ]
    })
}
