import PlumbContract
import PlumbJSON
import PlumbJournal
import PlumbSchema

extension Check {
  static let bodyMatchesSchema = Check(
    id: "body-matches-schema",
    title: "The body of a response is what its schema says.",
    family: .shape,
    level: .must,
    source: "OpenAPI 3.1.1 §4.8.24",
    why: "A client is written, or generated, for the documented shape: one value of another type "
      + "makes it fail on the whole answer.",
    mend: "Compare the member with its documentation; correct the one that is wrong.",
    examples: [
      .conforming(
        "null and absence for optional members",
        .create(answers: .pet(201, ["name": "Rex", "chip": nil]))),
      .violating(
        "a number that is a text",
        .read(answers: .pet(200, ["name": "Rex", "age": "four"])),
        finds: [
          Finding(
            place: "response/body/age", expected: "an integer from 0 to 30", actual: "\"four\"",
            promise: .petShop("Pet › age"))
        ]),
      .violating(
        "a required member is missing in an element of a list",
        .list(answers: .json(200, [["id": .string(Scene.petID)]])),
        finds: [
          Finding(
            place: "response/body/0", expected: "the member \"name\"", actual: "no such member",
            promise: .petShop("List pets"))
        ]),
      .violating(
        "null for an optional member whose schema has no null: tolerable",
        .read(answers: .pet(200, ["name": "Rex", "shop": nil])),
        finds: [
          Finding(
            place: "response/body/shop", expected: "an object", actual: "null", level: .should,
            promise: .petShop("Read a pet"))
        ]),
      .violating(
        "no body where one is documented",
        .read(answers: .empty(200)),
        finds: [
          Finding(
            place: "response/body", expected: "a JSON body", actual: "no body",
            promise: .petShop("Read a pet"))
        ]),
    ],
    judge: { observation in
      guard observation.mayHaveContent, let documented = observation.documented else { return [] }
      switch observation.body {
      case .empty:
        guard observation.isSuccess, !documented.content.isEmpty,
          documented.content.allSatisfy({ $0.isJSON && $0.schema != nil })
        else { return [] }
        return [
          Finding(
            place: "response/body", expected: "a JSON body", actual: "no body",
            promise: documented.promise)
        ]
      case .json:
        return observation.schemaFindings.filter { found in
          !found.isAboutID && !observation.isTainted(found.finding.place)
        }.map(\.finding)
      case .malformed, .other: return []
      }
    })
}

extension Observation {
  /// Whether a place lies in a resource that an invalid request has made what it is: that the request was let in is
  /// the finding, and is made where it was.
  fileprivate func isTainted(_ place: String) -> Bool {
    if unrefusedLabel(of: .input) != nil { return true }
    guard let resource else { return false }
    return shown.contains { representation in
      (place + "/").hasPrefix(representation.place + "/")
        && resource.idText(in: representation.object).flatMap {
          world.resource(resource.name, id: $0)
        }?.isTainted == true
    }
  }
}
