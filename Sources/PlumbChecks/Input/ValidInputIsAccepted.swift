import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let validInputIsAccepted = Check(
    id: "valid-input-is-accepted",
    title: "A request that keeps every documented rule is accepted.",
    family: .input,
    level: .must,
    source: "RFC 9110 §15.5",
    why: "A client that follows the documentation is turned away, and nothing that is documented "
      + "tells it why.",
    mend: "Read the refusal: either the server asks for more than is documented, or the "
      + "documentation asks for too little.",
    expectsStatus: { $0.step.intent == .accepted && $0.step.part == .act && $0.hasOwnMethod },
    examples: [
      .conforming("a valid pet", .create(answers: .pet(201))),
      .conforming(
        "a rate limit says nothing about the input", .create(answers: .empty(429))),
      .conforming(
        "a deletion that is refused because something refers to the resource",
        .createShop(answers: .json(201, ["id": .string(Scene.shopID), "city": "Delft"])),
        .create(
          ["name": "Rex", "shopId": .string(Scene.shopID)],
          answers: .pet(201, ["name": "Rex", "shopId": .string(Scene.shopID)])),
        .deleteShop(answers: .empty(409))),
      .conforming(
        "nothing is found at a place that nobody knows to exist",
        .request("GET", "/shops/a/stock", operation: "GET /shops/{id}/stock", answers: .empty(404))
      ),
      .conforming(
        "a creation for which the documentation foresees that something is not found",
        .createShop(answers: .empty(404))),
      .violating(
        "nothing is found at the place that the documentation gives as an example",
        .request(
          "GET", "/shops/delft/stock", operation: "GET /shops/{id}/stock", answers: .empty(404)),
        finds: [
          Finding(
            place: "response/status", expected: "200", actual: "404", level: .must,
            promise: .petShop("Look into the stock"))
        ]),
      .violating(
        "the highest age is refused",
        .create(
          ["name": "Rex", "age": 30],
          label: .example(
            .input, "maximum", "body/age", "maximum", value: 30, source: "Create a pet › age"),
          answers: .empty(400)),
        finds: [
          Finding(
            place: "request/body/age", expected: "201", actual: "400", level: .must,
            promise: .petShop("Create a pet › age"))
        ]),
      .violating(
        "a conflict that nothing in the documentation foretells",
        .create(answers: .empty(409)),
        finds: [
          Finding(
            place: "response/status", expected: "201", actual: "409", level: .should,
            promise: .petShop("Create a pet"))
        ]),
    ],
    judge: { observation in
      guard observation.step.intent == .accepted, observation.isRefusal,
        observation.hasOwnMethod, let status = observation.status,
        !observation.isAccountedForElsewhere(status)
      else { return [] }
      let label = observation.step.label
      let promise = observation.operation.map { $0.successes.first?.promise ?? $0.promise }
      let own = label?.level ?? .must
      return [
        Finding(
          place: label.map { "request/" + $0.place } ?? "response/status",
          expected: observation.expectedSuccess, actual: observation.statusText,
          level: statesOrSizes.contains(status) ? min(own, .should) : own,
          promise: label?.asPromise ?? promise)
      ]
    })
}

/// In bytes: every server should read so much of a target (RFC 9110 §4.1), and may refuse more.
private let longestTarget = 8_000

/// Refusals for the state of the server or the size of the request: no documentation lists all of either.
private let statesOrSizes: Set<Int> = [409, 413, 414, 423, 431]

extension Observation {
  /// The documented successes of the operation, such as `200 or 204`.
  package var expectedSuccess: String {
    let successes = operation?.successes.map(\.status.description) ?? []
    return successes.isEmpty ? "a success" : successes.joined(separator: " or ")
  }

  /// Whether a refusal is about the credential, about the existence of what is addressed, or about what refers to it.
  fileprivate func isAccountedForElsewhere(_ status: Int) -> Bool {
    switch status {
    case 401, 403: return true
    case 414 where exchange.request.target.utf8.count > longestTarget: return true
    case 404, 410:
      if isLocationVisit || isReferenceVisit != nil || assumption != nil { return true }
      guard let subject else { return foreseesNothingFound }
      // A tracked resource that is not found is the affair of created-is-readable; of one whose fate is not known
      // nothing is expected.
      return subject.existence != .exists || [.read, .list, .delete].contains(action)
    default:
      guard action == .delete, let subject,
        let resource = contract.resource(subject.variable.resource)
      else { return false }
      return [.restrict, .unspecified].contains(resource.onDeleteReferenced)
        && world.hasReferences(to: subject, under: contract)
    }
  }
}
