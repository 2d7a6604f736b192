import PlumbContract
import PlumbHTTP
import PlumbJSON
import PlumbJournal

extension Check {
  static let statusIsDocumented = Check(
    id: "status-is-documented",
    title: "The status is one that the operation documents.",
    family: .protocolRules,
    level: .must,
    source: "OpenAPI 3.1.1 §4.8.16",
    why: "Clients branch on the status. One that nobody announced falls into a branch that "
      + "nobody wrote.",
    mend: "Answer with the documented status, or document the one that is meant.",
    examples: [
      .conforming("a documented success", .create(answers: .pet(201))),
      .conforming(
        "a client error of HTTP itself needs no documentation",
        .create(intent: .refused, answers: .empty(415))),
      .violating(
        "a success that is not documented",
        .create(answers: .pet(200)),
        finds: [
          Finding(
            place: "response/status", expected: "201", actual: "200",
            promise: .petShop("Create a pet"))
        ]),
      .violating(
        "a client error beside the documented ones",
        .create(["name": ""], intent: .refused, answers: .empty(402)),
        finds: [
          Finding(
            place: "response/status", expected: "201 or 400", actual: "402", level: .should,
            promise: .petShop("Create a pet"))
        ]),
    ],
    judge: { observation in
      guard let operation = observation.operation, !observation.isAboutMethod,
        let status = observation.status, observation.documented == nil,
        !Environment.isUnavailable(observation)
      else { return [] }
      switch status {
      // The answer that RFC 9110 §15.4.5 has for a condition that the request itself has put.
      case 304 where observation.step.label?.family == .condition: return []
      case 200..<400:
        // An API whose successes are all inferred has promised none of them.
        return [
          observation.undocumentedStatus(
            expected: operation.successes, level: nil,
            promise: operation.successes.first?.promise ?? operation.promise)
        ]
      case 400..<500:
        // Where no error is documented, silence conforms; where some are, a list was meant to be whole.
        let errors = operation.responses.filter { !$0.status.isSuccess }
        guard !errors.isEmpty, !statusesOfHTTP.contains(status) else { return [] }
        return [
          observation.undocumentedStatus(
            expected: operation.responses, level: .should, promise: operation.promise)
        ]
      default: return []
      }
    })
}

/// Client errors that HTTP gives to every resource: credential, existence, method, state, negotiation, size, and 422,
/// which is another word for the 400 of an invalid body.
private let statusesOfHTTP: Set<Int> = [
  400, 401, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 417, 421, 422, 423, 426,
  428,
  431,
]

extension Observation {
  fileprivate func undocumentedStatus(
    expected: [DocumentedResponse], level: Level?, promise: Promise
  ) -> Finding {
    Finding(
      place: "response/status",
      expected: expected.isEmpty
        ? "a documented status" : expected.map(\.status.description).joined(separator: " or "),
      actual: statusText, level: level, promise: promise)
  }
}
