import PlumbContract
import PlumbJSON
import PlumbJournal

extension Check {
  static let noServerError = Check(
    id: "no-server-error",
    title: "No request makes the server fail.",
    family: .protocolRules,
    level: .must,
    source: "RFC 9110 §15.6",
    why: "A 5xx status is the server's own word that it could not do its work: an exception, a "
      + "missing guard, a dependency that failed. Clients can do nothing about it.",
    mend: "Find the exception in the server's log at the time of the request; refuse what cannot "
      + "be handled with a 4xx status.",
    examples: [
      .conforming(
        "an invalid body is refused",
        .create(["name": 7], intent: .refused, answers: .empty(400))),
      .violating(
        "an invalid body brings the server down",
        .create(["name": 7], intent: .refused, answers: .empty(500)),
        finds: [
          Finding(place: "response/status", expected: "a status below 500", actual: "500")
        ]),
    ],
    judge: { observation in
      guard let status = observation.status, (500..<600).contains(status),
        !Environment.isUnavailable(observation), !observation.isUnknownMethod
      else { return [] }
      return [
        Finding(
          place: "response/status", expected: "a status below 500",
          actual: observation.statusText)
      ]
    })
}

extension Observation {
  /// Whether 501 is the right answer: the method is none that the documentation names here (RFC 9110 §15.6.2).
  fileprivate var isUnknownMethod: Bool {
    status == 501 && step.request.method != operation?.method
  }
}
